package org.huiqiao.sandbox.world;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.huiqiao.sandbox.wire.Journal;
import org.huiqiao.sandbox.wire.Json;
import org.springframework.stereotype.Component;

/**
 * All figures of all subjects, by the bank's own names for them. For each: what somebody set through the admin API,
 * else what the demo says, else a healthy default that depends on the identifier only.
 */
@Component
public class Figures {

    private final Map<String, Object> defaults = Json.resource("/sandbox/defaults.json");
    private final Map<String, Object> demo = Json.resource("/sandbox/demo.json");
    private final Journal journal;
    private final Clock clock;

    Figures(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** Everything, for the admin API. */
    public Map<String, Object> all(Kind kind, String id) {
        String subject = normal(id);
        Map<String, Object> all = new LinkedHashMap<>();
        groups(kind).values().forEach(group -> all.putAll(Json.object(group)));
        all.putAll(set(kind, subject));
        Wording wording = new Wording(subject, LocalDate.now(clock));
        all.replaceAll((field, value) -> wording.value(value));
        return all;
    }

    /** The fields of one source. */
    public Map<String, Object> of(Kind kind, String id, String source) {
        Map<String, Object> all = all(kind, id);
        all.keySet().retainAll(fields(kind, source));
        return all;
    }

    /** Set on purpose, by the demo or by somebody. */
    public boolean isKnown(Kind kind, String id) {
        return !set(kind, normal(id)).isEmpty();
    }

    /** Merges; a group named as a source may hold its fields. A field set to null is null. */
    public synchronized void change(Kind kind, String id, Map<String, Object> patch) {
        Map<String, Object> own = new LinkedHashMap<>(own(kind, normal(id)));
        patch.forEach((field, value) -> {
            if (value instanceof Map<?, ?> group && groups(kind).containsKey(field)) {
                own.putAll(Json.object(group));
            } else {
                own.put(field, value);
            }
        });
        journal.put(kind.plural(), normal(id), own);
    }

    public Set<String> demoSubjects(Kind kind) {
        return new TreeSet<>(section(demo, kind).keySet());
    }

    private Map<String, Object> set(Kind kind, String subject) {
        Map<String, Object> set = new LinkedHashMap<>();
        if (section(demo, kind).get(subject) instanceof Map<?, ?> figures) {
            set.putAll(Json.object(figures));
        }
        set.putAll(own(kind, subject));
        return set;
    }

    private Map<String, Object> own(Kind kind, String subject) {
        return journal.find(kind.plural(), subject).orElse(Map.of());
    }

    private Set<String> fields(Kind kind, String source) {
        return groups(kind).get(source) instanceof Map<?, ?> group
                ? Json.object(group).keySet()
                : Set.of();
    }

    private Map<String, Object> groups(Kind kind) {
        return section(defaults, kind);
    }

    private static Map<String, Object> section(Map<String, Object> file, Kind kind) {
        return file.get(kind.plural()) instanceof Map<?, ?> section ? Json.object(section) : Map.of();
    }

    /** Certificate numbers come with either sort of bracket. */
    private static String normal(String id) {
        return id.strip().replace('(', '（').replace(')', '）').toUpperCase(Locale.ROOT);
    }
}
