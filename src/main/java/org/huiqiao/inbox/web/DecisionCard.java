package org.huiqiao.inbox.web;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A decision of a table: what went in, which rows matched, what came out.
 *
 * @param step of the record it stands in
 * @param number its place in that record, from 1
 */
record DecisionCard(
        int step,
        int number,
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
