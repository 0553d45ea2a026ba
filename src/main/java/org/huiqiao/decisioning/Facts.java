package org.huiqiao.decisioning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiqiao.decisioning.DecisionRecord.Matched;
import org.huiqiao.engine.FactSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts together the one map that tables read: what modules know, what sources said, what earlier tables answered,
 * and what follows from these by the formulas of {@link DerivedFacts}. Every key of the dictionary is there, null
 * when unknown.
 *
 * <p>An output named x becomes the fact x; the rows of a collecting table become the list named like the decision.
 */
@Component
class Facts implements FactSource {

    private final FactFile file;
    private final DecisionRecords records;
    private final List<CaseFacts> modules;

    Facts(FactFile file, DecisionRecords records, List<CaseFacts> modules) {
        this.file = file;
        this.records = records;
        this.modules = modules;
    }

    @Override
    public Map<String, Object> factsFor(String applicationId) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        FactDictionary.keys().forEach(key -> facts.put(key, null));
        List<FactEntry> entries = file.of(applicationId);
        entries.forEach(entry -> facts.putAll(entry.values()));
        modules.forEach(module -> facts.putAll(module.factsOf(applicationId)));
        records.latest(applicationId).values().forEach(record -> answer(record, facts));
        new DerivedFacts(facts, entries).add();
        return facts;
    }

    private static void answer(DecisionRecord record, Map<String, @Nullable Object> facts) {
        List<Matched> matched = record.document().matched();
        String aggregatedName = record.document().aggregatedName();
        if (aggregatedName != null) {
            facts.put(aggregatedName, record.document().aggregated());
            // the engine wants plain collections, even for a value it never stores
            Map<String, @Nullable Object> byRule = new LinkedHashMap<>();
            matched.forEach(rule ->
                    byRule.put(rule.ruleId(), rule.outputs().values().iterator().next()));
            facts.put(record.decisionKey() + "Rules", byRule);
            return;
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        matched.forEach(rule -> rows.add(new LinkedHashMap<>(rule.outputs())));
        facts.put(record.decisionKey(), rows);
        if (matched.size() == 1 && !FactDictionary.isList(record.decisionKey())) {
            facts.putAll(matched.get(0).outputs());
        }
    }
}
