package org.huiqiao.inbox.clients;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.huiqiao.common.Acting;
import org.huiqiao.engine.DecisionTables;
import org.huiqiao.inbox.CaseLabel;
import org.huiqiao.inbox.CaseLabels;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the table what to do next for the customers of a page; what it has to know of all of them is read together. */
@Component
class NextActions {

    private static final String TABLE = "nextBestAction";
    private static final NextAction NOTHING_SAID = new NextAction("NONE", "NOTHING_DUE");
    private static final String WARNING = "WARNING";

    private final DecisionTables tables;
    private final CaseLabels labels;
    private final JdbcClient jdbc;

    NextActions(DecisionTables tables, CaseLabels labels, JdbcClient jdbc) {
        this.tables = tables;
        this.labels = labels;
        this.jdbc = jdbc;
    }

    /** By number of the line. */
    Map<Long, NextAction> of(List<ClientLine> lines, LocalDate today, int consentDays, int sleepingDays) {
        Map<Long, NextAction> next = new LinkedHashMap<>();
        if (lines.isEmpty()) {
            return next;
        }
        List<String> companies = lines.stream().map(ClientLine::companyId).toList();
        // whose account it is stays with the customer; that they asked to be left alone is for everybody to know
        Set<String> restricted = Acting.asBank(() -> companies("""
                select r.company_id from company_account r join customer_restriction c on c.account_id = r.account_id
                where r.company_id in (:companies)""", companies));
        Set<String> waiting = companies("""
                select a.credit_code from loan_application a join inbox_item i on i.application_id = a.id
                where a.credit_code in (:companies) and i.role = 'customer' and i.closed_at is null""", companies);
        Map<String, List<CaseLabel>> warnings = labels.of(lines.stream()
                .map(ClientLine::latestCase)
                .filter(Objects::nonNull)
                .toList());
        for (ClientLine line : lines) {
            Map<String, @Nullable Object> facts = new HashMap<>();
            facts.put("contactRestricted", restricted.contains(line.companyId()));
            String latest = line.latestCase();
            facts.put("warningLevel", latest == null ? null : warning(warnings.getOrDefault(latest, List.of())));
            facts.put("maturingDays", days(today, line.loanEndsOn()));
            facts.put("limitEndDays", days(today, line.limitEndsOn()));
            facts.put("consentEndDays", days(today, line.consentEndsOn(consentDays)));
            facts.put("untouchedDays", days(line.touchedOn(), today));
            facts.put("asleep", line.sleptFor(today, sleepingDays));
            facts.put("casesUnderWay", line.openCases());
            facts.put("draftCount", line.drafts());
            facts.put("waitsForCustomer", waiting.contains(line.companyId()));
            next.put(line.lineNo(), answer(facts));
        }
        return next;
    }

    private NextAction answer(Map<String, @Nullable Object> facts) {
        return tables.evaluate(TABLE, facts).stream()
                .findFirst()
                .map(row -> new NextAction(String.valueOf(row.get("act")), String.valueOf(row.get("reason"))))
                .orElse(NOTHING_SAID);
    }

    private Set<String> companies(String sql, List<String> companies) {
        return new HashSet<>(
                jdbc.sql(sql).param("companies", companies).query(String.class).list());
    }

    private static @Nullable String warning(List<CaseLabel> found) {
        return found.stream()
                .filter(label -> label.kind().equals(WARNING))
                .map(CaseLabel::label)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Long days(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null ? null : ChronoUnit.DAYS.between(from, to);
    }
}
