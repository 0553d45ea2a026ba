package org.huiqiao.inbox.web;

import java.time.OffsetDateTime;
import java.util.List;

/** A decision of a table: what went in, which rows matched, what came out. */
record DecisionCard(
        String key,
        String name,
        int version,
        String hash,
        OffsetDateTime at,
        List<Row> inputs,
        List<Rule> rules,
        List<Row> result) {

    /** @param sentence what the rule says, in the words of the model */
    record Rule(String id, String sentence, List<Row> outputs) {}
}
