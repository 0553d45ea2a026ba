package org.huiqiao.origination;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.decisioning.FactFile;
import org.huiqiao.engine.BuildingBlock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the approval rests on is kept with it; once it has changed for the worse the approval is good for nothing. */
@BuildingBlock(
        value = "decisionBasis",
        zh = "批复依据",
        en = "Basis of the approval",
        purpose = "stands(业务编号)：自批复以来，金额、期限、押品未改，征信没有变坏")
public class DecisionBasis {

    private static final Map<String, List<String>> ADVERSE = Map.of(
            "PERSONAL_CREDIT",
            List.of("ownerCurrentOverdueAmount", "ownerCurrentOverdueDays", "ownerFiveClass", "bureauAccountStatus"),
            "ENTERPRISE_CREDIT",
            List.of("companyCurrentOverdueAmount", "companyFiveClass"),
            "OWN_BANK",
            List.of("ownOverdue"));

    private final ApplicationDesk applications;
    private final FactFile file;
    private final JdbcClient jdbc;
    private final Clock clock;

    DecisionBasis(ApplicationDesk applications, FactFile file, JdbcClient jdbc, Clock clock) {
        this.applications = applications;
        this.file = file;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void keep(String applicationId) {
        jdbc.sql("delete from decision_basis where application_id = ?")
                .param(applicationId)
                .update();
        now(applicationId).forEach((item, content) -> jdbc.sql(
                        "insert into decision_basis (application_id, item, content, kept_at) values (?, ?, ?, ?)")
                .params(applicationId, item, content, Timestamp.from(clock.instant()))
                .update());
    }

    /** An approval of which nothing was kept does not stand. */
    public boolean stands(String applicationId) {
        Map<String, String> before = kept(applicationId);
        Map<String, String> now = now(applicationId);
        return !before.isEmpty()
                && before.keySet().containsAll(now.keySet())
                && before.entrySet().stream()
                        .allMatch(item -> holds(item.getKey(), item.getValue(), now.get(item.getKey())));
    }

    private static boolean holds(String item, String before, @Nullable String now) {
        if (now == null || now.equals(before)) {
            return now != null;
        }
        return ADVERSE.values().stream().anyMatch(items -> items.contains(item)) && !worse(before, now);
    }

    private static boolean worse(String before, String now) {
        try {
            return new BigDecimal(now).compareTo(new BigDecimal(before)) > 0;
        } catch (NumberFormatException notFigures) {
            return !now.equals("false");
        }
    }

    private Map<String, String> now(String applicationId) {
        LoanApplication application = applications.get(applicationId);
        Map<String, String> items = new HashMap<>();
        put(items, "productCode", application.productCode());
        put(items, "creditCode", application.creditCode());
        put(items, "amount", application.amount());
        put(items, "termMonths", application.termMonths());
        put(items, "repaymentMethod", application.repaymentMethod());
        put(items, "certNo", application.certNo());
        ADVERSE.forEach((source, facts) -> file.of(applicationId, source)
                .ifPresent(entry ->
                        facts.forEach(fact -> put(items, fact, entry.values().get(fact)))));
        return items;
    }

    private Map<String, String> kept(String applicationId) {
        Map<String, String> items = new HashMap<>();
        jdbc.sql("select item, content from decision_basis where application_id = ?")
                .param(applicationId)
                .query(row -> {
                    items.put(row.getString("item"), row.getString("content"));
                });
        return items;
    }

    private static void put(Map<String, String> items, String item, @Nullable Object value) {
        if (value != null) {
            items.put(item, value.toString());
        }
    }
}
