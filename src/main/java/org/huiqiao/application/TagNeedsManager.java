package org.huiqiao.application;

import org.huiqiao.common.Refused;

/** Who is named on a tag must look after customers of that branch. */
public class TagNeedsManager extends Refused {}
