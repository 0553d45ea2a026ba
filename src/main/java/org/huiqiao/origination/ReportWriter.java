package org.huiqiao.origination;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.huiqiao.engine.FactSource;
import org.huiqiao.engine.TaskField;
import org.huiqiao.inbox.FormSubmitted;
import org.huiqiao.inbox.ReportFields;
import org.huiqiao.inbox.VisitFacts;
import org.huiqiao.review.FiledReports;
import org.huiqiao.review.ReportContent;
import org.huiqiao.review.ReportContent.Answer;
import org.huiqiao.review.ReportTemplate;
import org.huiqiao.review.RevenueCheck;
import org.springframework.stereotype.Component;

/** Puts an investigation on file as it was sent off: every question with its answer, and what the revenue was held against. */
@Component
class ReportWriter {

    private final FiledReports reports;
    private final ReportFields fields;
    private final FactSource facts;
    private final VisitFacts visit;

    ReportWriter(FiledReports reports, ReportFields fields, FactSource facts, VisitFacts visit) {
        this.reports = reports;
        this.fields = fields;
        this.facts = facts;
        this.visit = visit;
    }

    void file(FormSubmitted form) {
        String applicationId = form.task().applicationId();
        ReportTemplate template = fields.template(applicationId);
        Map<String, List<Answer>> sections = new LinkedHashMap<>();
        for (TaskField field : form.fields().values()) {
            String value = form.value(field.id());
            if (!value.isEmpty()) {
                sections.computeIfAbsent(title(field), first -> new ArrayList<>())
                        .add(new Answer(field.label(), said(field, value)));
            }
        }
        List<Answer> seen = visit.of(applicationId, Locale.SIMPLIFIED_CHINESE).stream()
                .map(fact -> new Answer(fact.label(), fact.text()))
                .toList();
        if (!seen.isEmpty()) {
            sections.put(visit.title(Locale.SIMPLIFIED_CHINESE), seen);
        }
        reports.file(
                applicationId,
                new ReportContent(
                        template.name(),
                        sections.entrySet().stream()
                                .map(section -> new ReportContent.Section(section.getKey(), section.getValue()))
                                .toList(),
                        RevenueCheck.of(
                                ReviewActs.money(form, "declaredRevenue").toYuan(),
                                RevenueCheck.found(facts.factsFor(applicationId)),
                                template.limits())),
                form.actor());
    }

    private static String said(TaskField field, String value) {
        return field.type().equals("boolean")
                ? Boolean.parseBoolean(value) ? "是" : "否"
                : field.choices().getOrDefault(value, value);
    }

    private static String title(TaskField field) {
        return field.id().startsWith(ReportFields.PREFIX)
                ? Objects.requireNonNullElse(field.group(), "")
                : field.group() == null ? "调查结论" : "营运资金测算";
    }
}
