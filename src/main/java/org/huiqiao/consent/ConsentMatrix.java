package org.huiqiao.consent;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.huiqiao.engine.DecisionTables;
import org.huiqiao.products.Catalogue;
import org.springframework.stereotype.Component;

/** Which consents a product wants, how each is given and whether it may be left out (D33). */
@Component
class ConsentMatrix {

    record Rule(ConsentKind kind, boolean required) {}

    static final Rule NOT_ASKED = new Rule(ConsentKind.OPT_IN, false);

    private final DecisionTables tables;
    private final Catalogue catalogue;

    ConsentMatrix(DecisionTables tables, Catalogue catalogue) {
        this.tables = tables;
        this.catalogue = catalogue;
    }

    /** By code, in the order in which they are asked. */
    Map<String, Rule> of(String productCode) {
        String security = catalogue.product(productCode).security().name();
        Map<String, Rule> rules = new LinkedHashMap<>();
        tables.evaluate("consentMatrix", Map.of("productSecurity", security))
                .forEach(row -> rules.put(
                        String.valueOf(row.get("consent")),
                        new Rule(
                                ConsentKind.valueOf(String.valueOf(row.get("kind"))),
                                Boolean.TRUE.equals(row.get("required")))));
        return rules;
    }

    Rule rule(String productCode, String code) {
        return Optional.ofNullable(of(productCode).get(code)).orElse(NOT_ASKED);
    }
}
