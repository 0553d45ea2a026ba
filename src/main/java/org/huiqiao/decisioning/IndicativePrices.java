package org.huiqiao.decisioning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huiqiao.engine.DecisionTables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a loan would cost somebody of whom no more than the grade is supposed: D16 without any discount. */
@Component
public class IndicativePrices {

    private final DecisionTables tables;
    private final PriceFacts formula = new PriceFacts();

    IndicativePrices(DecisionTables tables) {
        this.tables = tables;
    }

    /**
     * Interest and what third parties take, in percent a year.
     *
     * @param loan productSecurity, termMonths, subsidised and the figures lpr1y, lpr5y, subsidisedCapBp and
     *     guaranteeFeePercent
     * @return nothing where that grade has no price
     */
    public Optional<BigDecimal> allIn(Map<String, ?> loan, String grade, LocalDate day) {
        Map<String, @Nullable Object> facts = new HashMap<>(loan);
        facts.put("grade", grade);
        Known known = new Known(facts, Set.of());
        formula.derive(known, day);
        facts.put("basisPoints", only("pricing", facts, "basisPoints"));
        facts.put("basisPointsAdjustment", only("pricingAdjustment", facts, "basisPointsAdjustment"));
        formula.derive(known, day);
        return Optional.ofNullable(known.number("allInRate"));
    }

    private @Nullable Object only(String table, Map<String, @Nullable Object> facts, String output) {
        List<Map<String, Object>> rows = tables.evaluate(table, facts);
        return rows.isEmpty() ? null : rows.get(0).get(output);
    }
}
