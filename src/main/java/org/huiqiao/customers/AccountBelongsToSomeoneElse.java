package org.huiqiao.customers;

import org.huiqiao.common.Refused;

/** An account whose person is known never changes to another person. */
public class AccountBelongsToSomeoneElse extends Refused {}
