package org.huiqiao.contract;

import org.huiqiao.common.Refused;

/** The set has been signed already or no longer stands. */
public class ContractsAtOtherStage extends Refused {

    ContractsAtOtherStage(ContractStatus status) {
        super(status);
    }
}
