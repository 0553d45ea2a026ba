package org.huiqiao.application;

import org.huiqiao.common.Refused;

/** A use that the fund-use fence keeps loans out of (D26). */
public class PurposeForbidden extends Refused {}
