package org.huiqiao.contract;

import org.huiqiao.common.Refused;

/** Nobody in the bank confirms or signs for the customer (电子签名法 13). */
public class SignedByCustomerOnly extends Refused {}
