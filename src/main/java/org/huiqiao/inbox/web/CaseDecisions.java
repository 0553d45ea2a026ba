package org.huiqiao.inbox.web;

import java.util.List;
import org.springframework.stereotype.Component;

/** The decisions that tables took for a case. */
@Component
class CaseDecisions {

    List<DecisionCard> of(String applicationId) {
        return List.of();
    }
}
