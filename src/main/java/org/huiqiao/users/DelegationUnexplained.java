package org.huiqiao.users;

import org.huiqiao.common.Refused;

/** A delegation says why. */
public class DelegationUnexplained extends Refused {}
