package org.huiqiao.sandbox.world;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is said of the company and of its owner, taken together: the worse of each. */
final class Worse {

    private Worse() {}

    static Map<String, Object> of(Map<String, Object> company, Map<String, Object> person) {
        Map<String, Object> both = new LinkedHashMap<>(company);
        person.forEach((field, value) -> both.put(field, worse(company.get(field), value)));
        return both;
    }

    private static @Nullable Object worse(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        if (one instanceof Boolean yes) {
            return yes || Boolean.TRUE.equals(other);
        }
        if (one instanceof Number && other instanceof Number) {
            boolean more = new BigDecimal(other.toString()).compareTo(new BigDecimal(one.toString())) > 0;
            return more ? other : one;
        }
        if (one instanceof List<?> list && other instanceof List<?> more) {
            Set<Object> all = new LinkedHashSet<>(list);
            all.addAll(more);
            return List.copyOf(all);
        }
        return "NONE".equals(other) ? one : other;
    }
}
