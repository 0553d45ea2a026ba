package org.huiqiao.customers;

import org.huiqiao.common.Refused;

/** Who asked for deletion is not served anew until the restriction is lifted. */
public class AccountRestricted extends Refused {}
