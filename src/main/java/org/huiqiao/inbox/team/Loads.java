package org.huiqiao.inbox.team;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiqiao.products.Figures;
import org.huiqiao.products.Parameters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what is in whose hands, by the index of the hands: three statements, however many tasks the bank has. */
@Component
public class Loads {

    private static final String WEIGHT = "LOAD_WEIGHT_";
    private static final Duration CONTACTS = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Parameters parameters;
    private final Clock clock;

    Loads(JdbcClient jdbc, Parameters parameters, Clock clock) {
        this.jdbc = jdbc;
        this.parameters = parameters;
        this.clock = clock;
    }

    private record InHand(String holder, String taskKey, int open, int overdue, int dueToday, int begun) {}

    /** A line for each of these people, also for who has nothing to do. */
    public List<Load> of(Collection<String> staff) {
        if (staff.isEmpty()) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        Instant now = clock.instant();
        Instant midnight = today.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        Figures figures = parameters.all(today);
        Map<String, Integer> contacts = contacts(staff, now.minus(CONTACTS));
        Map<String, Load> loads = new LinkedHashMap<>();
        staff.forEach(id -> loads.put(id, new Load(id, 0, 0, 0, 0, BigDecimal.ZERO, contacts.getOrDefault(id, 0))));
        for (InHand part : inHand(staff, now, midnight)) {
            BigDecimal weight = figures.find(WEIGHT + part.taskKey()).orElse(BigDecimal.ONE);
            loads.computeIfPresent(
                    part.holder(),
                    (id, so) -> new Load(
                            id,
                            so.open() + part.open(),
                            so.overdue() + part.overdue(),
                            so.dueToday() + part.dueToday(),
                            so.begun() + part.begun(),
                            so.weighted().add(weight.multiply(BigDecimal.valueOf(part.open()))),
                            so.contacts()));
        }
        return List.copyOf(loads.values());
    }

    /** The most urgent tasks in somebody's hands. */
    public List<String> tasksOf(String staffId, int most) {
        return jdbc.sql(
                        "select task_id from inbox_item where holder = ? order by urgency, task_id fetch first ? rows only")
                .params(staffId, most)
                .query(String.class)
                .list();
    }

    private List<InHand> inHand(Collection<String> staff, Instant now, Instant midnight) {
        return jdbc.sql("""
                        select i.holder, i.task_key, count(*) as open, count(case when i.due_at < :now then 1 end) as overdue,
                            count(case when i.due_at >= :now and i.due_at < :midnight then 1 end) as due_today,
                            count(d.task_id) as begun
                        from inbox_item i left join task_draft d on d.task_id = i.task_id
                        where i.holder in (:staff) group by i.holder, i.task_key""")
                .param("staff", staff)
                .param("now", Timestamp.from(now))
                .param("midnight", Timestamp.from(midnight))
                .query(InHand.class)
                .list();
    }

    private Map<String, Integer> contacts(Collection<String> staff, Instant since) {
        Map<String, Integer> counted = new HashMap<>();
        jdbc.sql("""
                        select staff_id, count(distinct company_id) as spoken from client_contact
                        where staff_id in (:staff) and happened_at > :since group by staff_id""")
                .param("staff", staff)
                .param("since", Timestamp.from(since))
                .query(row -> {
                    counted.put(row.getString("staff_id"), row.getInt("spoken"));
                });
        return counted;
    }
}
