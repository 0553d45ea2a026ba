package org.huiqiao.inbox.web;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiqiao.decisioning.FactEntry;
import org.huiqiao.decisioning.FactFile;
import org.huiqiao.inbox.ReportFields;
import org.huiqiao.review.RevenueCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The revenue that a customer states, held against tax, invoices and account flow while it is typed. */
@Component
class RevenueChecks {

    private final FactFile facts;
    private final ReportFields fields;
    private final Words words;

    RevenueChecks(FactFile facts, ReportFields fields, Words words) {
        this.facts = facts;
        this.fields = fields;
        this.words = words;
    }

    /** @param tone as in {@code parts/status} */
    record Line(
            String source,
            String found,
            String verdict,
            @Nullable String tone) {}

    List<RevenueCheck> of(String applicationId, @Nullable BigDecimal stated) {
        return RevenueCheck.of(
                stated, found(applicationId), fields.template(applicationId).limits());
    }

    /** @param typed yuan, with or without commas; what is no number is nothing yet */
    List<Line> lines(String applicationId, String typed) {
        return of(applicationId, number(typed)).stream().map(this::line).toList();
    }

    Line line(RevenueCheck check) {
        BigDecimal found = check.found();
        BigDecimal off = check.deviation();
        String verdict = words.text("inbox.check." + check.light());
        return new Line(
                words.text("inbox.check.source." + check.source()),
                found == null ? words.text("inbox.check.silent") : Figures.money(found),
                off == null ? verdict : (off.signum() > 0 ? "+" : "") + off.toPlainString() + "% · " + verdict,
                switch (check.light()) {
                    case GREEN -> "good";
                    case AMBER -> "wait";
                    case RED -> "bad";
                    case NONE -> null;
                });
    }

    private Map<String, BigDecimal> found(String applicationId) {
        Map<String, Object> known = new HashMap<>();
        facts.of(applicationId).stream().filter(FactEntry::isKnown).forEach(entry -> known.putAll(entry.values()));
        return RevenueCheck.found(known);
    }

    private static @Nullable BigDecimal number(String typed) {
        String digits = typed.replace(",", "").strip();
        return digits.matches("\\d{1,15}(\\.\\d{1,2})?") ? new BigDecimal(digits) : null;
    }
}
