package org.huiqiao.decisioning;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The facts of a case while they are put together. Unknown is null and stays null in every sum that needs it. */
class Known {

    private final Map<String, @Nullable Object> facts;
    private final Set<String> answeredSources;

    Known(Map<String, @Nullable Object> facts, Set<String> answeredSources) {
        this.facts = facts;
        this.answeredSources = answeredSources;
    }

    boolean answered(String source) {
        return answeredSources.contains(source);
    }

    boolean has(String key) {
        return facts.get(key) != null;
    }

    void put(String key, @Nullable Object value) {
        facts.put(key, value);
    }

    @Nullable
    Object get(String key) {
        return facts.get(key);
    }

    boolean is(String key, Object value) {
        return value.equals(facts.get(key));
    }

    boolean isTrue(String key) {
        return is(key, true);
    }

    @Nullable
    String text(String key) {
        Object value = facts.get(key);
        return value == null ? null : value.toString();
    }

    @Nullable
    BigDecimal number(String key) {
        Object value = facts.get(key);
        return value instanceof Number || value instanceof String ? new BigDecimal(value.toString()) : null;
    }

    @Nullable
    List<?> list(String key) {
        return facts.get(key) instanceof List<?> list ? list : null;
    }

    /** A collecting table was asked in this case, even if no row matched. */
    boolean decided(String decision) {
        return list(decision) != null;
    }

    Stream<Map<?, ?>> rows(String decision, String effect) {
        List<?> rows = list(decision);
        return rows == null
                ? Stream.empty()
                : rows.stream().<Map<?, ?>>map(Map.class::cast).filter(row -> effect.equals(row.get("effect")));
    }

    /** How many rows of this effect; null when the table was never asked. */
    @Nullable
    Long count(String decision, String effect) {
        return decided(decision) ? rows(decision, effect).count() : null;
    }

    static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? null : one.add(other);
    }
}
