package org.huiqiao.inbox.web;

import java.util.List;
import org.huiqiao.contract.ContractDocument;
import org.huiqiao.contract.ContractSet;
import org.huiqiao.contract.Contracts;
import org.springframework.stereotype.Component;

/** The contract set of a case. */
@Component
class CaseContracts {

    private final Contracts contracts;
    private final Words words;

    CaseContracts(Contracts contracts, Words words) {
        this.contracts = contracts;
        this.words = words;
    }

    List<ContractRow> of(String applicationId) {
        return contracts.current(applicationId).map(ContractSet::documents).orElse(List.of()).stream()
                .map(this::row)
                .toList();
    }

    byte[] pdf(String documentId) {
        return contracts.pdf(documentId);
    }

    private ContractRow row(ContractDocument paper) {
        String signed = paper.signedSha256();
        return new ContractRow(
                paper.id(),
                words.textOr("contract.document." + paper.code(), paper.title()),
                signed == null ? paper.sha256() : signed,
                signed != null);
    }
}
