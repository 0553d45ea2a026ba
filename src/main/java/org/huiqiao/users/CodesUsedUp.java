package org.huiqiao.users;

import org.huiqiao.common.Refused;

/** A phone gets five codes a day. */
public class CodesUsedUp extends Refused {}
