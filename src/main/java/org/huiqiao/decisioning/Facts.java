package org.huiqiao.decisioning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiqiao.decisioning.TableAnswer.Matched;
import org.huiqiao.engine.FactSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts together the one map that tables read: what sources said, what modules know, what earlier tables answered, and
 * what follows from these ({@link Derivation}). Every key of the dictionary is there, null when unknown.
 *
 * <p>An output named x becomes the fact x; the rows of a collecting table become the list named like the decision.
 */
@Component
class Facts implements FactSource {

    private final FactFile file;
    private final DecisionRecords records;
    private final List<CaseFacts> modules;
    private final Clock clock;

    Facts(FactFile file, DecisionRecords records, List<CaseFacts> modules, Clock clock) {
        this.file = file;
        this.records = records;
        this.modules = modules;
        this.clock = clock;
    }

    /** What sources and modules know of a case, before any table is heard. */
    record Read(Map<String, @Nullable Object> facts, Set<String> sources, List<TableAnswer> recorded) {}

    @Override
    public Map<String, Object> factsFor(String applicationId) {
        Read read = read(applicationId);
        CaseUnderWay.remember(applicationId, read);
        return with(read, applicationId);
    }

    @Override
    public Map<String, Object> factsAgain(String applicationId) {
        Read read = CaseUnderWay.facts(applicationId).orElse(null);
        return read == null ? factsFor(applicationId) : with(read, applicationId);
    }

    private Read read(String applicationId) {
        List<FactEntry> entries =
                file.of(applicationId).stream().filter(FactEntry::isKnown).toList();
        Map<String, @Nullable Object> facts = new HashMap<>();
        FactDictionary.keys().forEach(key -> facts.put(key, null));
        entries.forEach(entry -> said(entry, facts));
        modules.forEach(module -> facts.putAll(module.factsOf(applicationId)));
        Set<String> sources = entries.stream().map(FactEntry::source).collect(Collectors.toSet());
        return new Read(facts, sources, records.recorded(applicationId));
    }

    private Map<String, Object> with(Read read, String applicationId) {
        Map<String, @Nullable Object> facts = new HashMap<>(read.facts());
        records.latest(applicationId, read.recorded()).values().forEach(answer -> said(answer, facts));
        Known known = new Known(facts, read.sources());
        Derivation.ALL.forEach(derivation -> derivation.derive(known, LocalDate.now(clock)));
        return facts;
    }

    /** A source is heard on its own matters only: a partner's answer can never carry a grade or an outcome. */
    private static void said(FactEntry entry, Map<String, @Nullable Object> facts) {
        entry.values().forEach((key, value) -> {
            if (FactDictionary.belongs(key, entry.source())) {
                facts.put(key, value);
            }
        });
    }

    static void said(TableAnswer answer, Map<String, @Nullable Object> facts) {
        List<Matched> matched = answer.matched();
        String aggregatedName = answer.aggregatedName();
        if (aggregatedName != null) {
            facts.put(aggregatedName, answer.aggregated());
            // the engine wants plain collections, even for a value it never stores
            Map<String, @Nullable Object> byRule = new LinkedHashMap<>();
            matched.forEach(rule ->
                    byRule.put(rule.ruleId(), rule.outputs().values().iterator().next()));
            facts.put(answer.decisionKey() + "Rules", byRule);
            return;
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        matched.forEach(rule -> rows.add(new LinkedHashMap<>(rule.outputs())));
        facts.put(answer.decisionKey(), rows);
        if (matched.size() == 1 && !FactDictionary.isList(answer.decisionKey())) {
            facts.putAll(matched.get(0).outputs());
        }
    }
}
