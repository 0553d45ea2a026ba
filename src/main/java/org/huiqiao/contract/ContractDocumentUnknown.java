package org.huiqiao.contract;

import org.huiqiao.common.Refused;

/** There is no such paper. */
public class ContractDocumentUnknown extends Refused {}
