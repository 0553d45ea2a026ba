package org.huiqiao.origination;

import java.util.Map;
import java.util.Objects;
import org.huiqiao.decisioning.FactFile;
import org.huiqiao.external.CallAnswer;
import org.huiqiao.mortgage.Collaterals;
import org.springframework.stereotype.Component;

/** Where an answer goes: always to the facts of the case, and what speaks of the property to the collateral too. */
@Component
class SourceAnswers {

    private final FactFile facts;
    private final Collaterals collaterals;
    private final PropertyAnswers properties;

    SourceAnswers(FactFile facts, Collaterals collaterals, PropertyAnswers properties) {
        this.facts = facts;
        this.collaterals = collaterals;
        this.properties = properties;
    }

    void keep(String source, SourceQuery query, CallAnswer answer) {
        String applicationId = Objects.requireNonNull(query.request().applicationId());
        Map<String, Object> data = properties.withoutOwnMortgage(applicationId, answer.body());
        facts.store(applicationId, source, data, query.request().key(), query.consentId());
        if (source.equals("PROPERTY")) {
            collaterals.recordSearch(applicationId, properties.search(certNo(query), data));
        } else if (source.equals("VALUATION")) {
            collaterals.recordValuation(applicationId, properties.valuation(data));
        }
    }

    private static String certNo(SourceQuery query) {
        return String.valueOf(query.request().body().get("certNo"));
    }
}
