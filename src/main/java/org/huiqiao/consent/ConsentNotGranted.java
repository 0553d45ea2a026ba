package org.huiqiao.consent;

import org.huiqiao.common.Refused;

/** There is nothing to withdraw. */
public class ConsentNotGranted extends Refused {}
