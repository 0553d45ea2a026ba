package org.huiqiao.users;

import org.huiqiao.common.Refused;

/** A delegation says up to which amount. */
public class DelegationLimitMissing extends Refused {}
