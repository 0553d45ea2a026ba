package org.huiqiao.application;

import org.huiqiao.common.Refused;

/** A related party is paid only for a trade that was shown (D23). */
public class RelatedPayeeUnproven extends Refused {}
