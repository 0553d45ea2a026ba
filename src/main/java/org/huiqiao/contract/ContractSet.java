package org.huiqiao.contract;

import java.util.List;

/** Everything the customer signs for one loan, with what it costs. */
public record ContractSet(
        String id, String applicationId, ContractStatus status, List<ContractDocument> documents, CostTable costTable) {

    public ContractSet {
        documents = List.copyOf(documents);
    }

    public boolean isSigned() {
        return status == ContractStatus.SIGNED;
    }
}
