package org.huiqiao.sandbox.wire;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What goes wrong on purpose, by system; at most {@code count} times when a count is given. */
@Component
public class Faults {

    private static final String KIND = "fault";
    private static final Set<String> REPORTING =
            Set.of("registry/apply", "registry/supply", "registry/cancel", "tax/profile-async", "core/payout");

    /**
     * @param operation null: each one
     * @param count null: until it is taken away
     */
    public record Rule(
            String system,
            @Nullable Fault fault,
            @Nullable String operation,
            @Nullable Integer count) {

        boolean isActive() {
            return fault != null && (count == null || count > 0);
        }
    }

    private final Journal journal;

    Faults(Journal journal) {
        this.journal = journal;
    }

    public synchronized void set(Rule rule) {
        journal.put(KIND, rule.system(), rule);
    }

    public List<Rule> active() {
        return journal.all(KIND, Rule.class).stream().filter(Rule::isActive).toList();
    }

    synchronized @Nullable Fault next(String system, String operation) {
        Rule rule = journal.find(KIND, system, Rule.class).orElse(null);
        if (rule == null
                || rule.fault() == null
                || !rule.isActive()
                || !(rule.operation() == null
                        ? !operation.equals("calls")
                        : rule.operation().equals(operation))
                || (rule.fault().concernsCallbacksOnly() && !REPORTING.contains(system + "/" + operation))) {
            return null;
        }
        if (rule.count() != null) {
            set(new Rule(system, rule.fault(), rule.operation(), rule.count() - 1));
        }
        return rule.fault();
    }
}
