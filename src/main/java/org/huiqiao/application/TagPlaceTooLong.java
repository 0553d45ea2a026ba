package org.huiqiao.application;

import org.huiqiao.common.Refused;

public class TagPlaceTooLong extends Refused {}
