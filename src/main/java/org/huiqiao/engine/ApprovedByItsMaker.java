package org.huiqiao.engine;

import org.huiqiao.common.Refused;

/** Models are released by two people. */
public class ApprovedByItsMaker extends Refused {}
