package org.huiqiao.engine;

import org.huiqiao.common.Refused;

/** A proposal chooses at least one file and says why. */
public class NothingProposed extends Refused {}
