package org.huiqiao.decisioning;

import java.time.LocalDate;
import java.util.List;

/** One group of named expressions between the tables. Amounts in 元, rates in %, shares as fractions. */
interface Derivation {

    /** In this order: a later one may read what an earlier one found. */
    List<Derivation> ALL = List.of(
            new BorrowerFacts(),
            new SizeFacts(),
            new ListFacts(),
            new PropertyFacts(),
            new GapFacts(),
            new RenewalFacts(),
            new CountFacts(),
            new WarningFacts(),
            new HeadroomFacts(),
            new LimitFacts(),
            new PriceFacts(),
            new AffordabilityFacts(),
            new ReasonFacts());

    void derive(Known facts, LocalDate today);
}
