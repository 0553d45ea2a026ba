package org.huiqiao.inbox.web;

import java.util.List;
import org.springframework.stereotype.Component;

/** The contract set of a case. */
@Component
class CaseContracts {

    List<ContractRow> of(String applicationId) {
        return List.of();
    }
}
