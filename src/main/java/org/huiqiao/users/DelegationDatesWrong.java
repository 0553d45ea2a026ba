package org.huiqiao.users;

import org.huiqiao.common.Refused;

/** A delegation begins today or later and ends on a later day or the same. */
public class DelegationDatesWrong extends Refused {}
