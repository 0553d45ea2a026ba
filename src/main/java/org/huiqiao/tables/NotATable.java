package org.huiqiao.tables;

import org.huiqiao.common.Refused;

/** The text is no model with a decision table in it. */
public class NotATable extends Refused {}
