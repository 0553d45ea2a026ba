package org.huiqiao.contract;

import org.huiqiao.common.Refused;

/** Nothing has been prepared to be signed. */
public class NoContractsPrepared extends Refused {}
