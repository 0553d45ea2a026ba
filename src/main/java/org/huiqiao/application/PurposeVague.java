package org.huiqiao.application;

import org.huiqiao.common.Refused;

/** "Other" and nothing more (D26). */
public class PurposeVague extends Refused {}
