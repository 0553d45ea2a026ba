package org.huiqiao.decisioning;

import java.util.List;
import java.util.Map;

/**
 * What a declined customer is told (domain 1.2, PIPL 24): derived from the reason codes, never the codes themselves.
 * Lists and fraud fall under the general wording, so that nothing hints at what was found there (反洗钱法).
 */
public final class Explanations {

    private static final String GENERAL = "general";

    private static final Map<String, String> TOPICS = Map.ofEntries(
            Map.entry("R01", "years"),
            Map.entry("R02", "industry"),
            Map.entry("R03", "overdue"),
            Map.entry("R04", "history"),
            Map.entry("R05", "court"),
            Map.entry("R06", "registry"),
            Map.entry("R07", "tax"),
            Map.entry("R08", "debt"),
            Map.entry("R09", "lenders"),
            Map.entry("R13", "purpose"),
            Map.entry("R14", "collateral"),
            Map.entry("R15", "title"),
            Map.entry("R16", "score"),
            Map.entry("R17", "papers"),
            Map.entry("R18", "interview"),
            Map.entry("R19", "registration"),
            Map.entry("R20", "limit"),
            Map.entry("R21", "region"),
            Map.entry("R22", "age"),
            Map.entry("R23", "guarantor"));

    private Explanations() {}

    /** Each reason once; without one that may be told, the general wording. */
    public static List<Explanation> declined(List<String> reasonCodes) {
        List<Explanation> told = reasonCodes.stream()
                .filter(TOPICS::containsKey)
                .map(TOPICS::get)
                .distinct()
                .map(Explanations::on)
                .toList();
        return told.isEmpty() ? List.of(on(GENERAL)) : told;
    }

    private static Explanation on(String topic) {
        return new Explanation("decisioning.declined." + topic, "decisioning.help." + topic);
    }
}
