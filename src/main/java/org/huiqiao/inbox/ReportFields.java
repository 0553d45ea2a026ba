package org.huiqiao.inbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.customers.Company;
import org.huiqiao.customers.Customers;
import org.huiqiao.engine.TaskField;
import org.huiqiao.review.ReportQuestion;
import org.huiqiao.review.ReportTemplate;
import org.huiqiao.review.ReportTemplates;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the form of an investigation asks beside the model: the questions of the customer's industry. */
@Component
public class ReportFields {

    /** Begins the name of each of these fields. */
    public static final String PREFIX = "q-";

    private static final String TASK = "Task_Investigate";
    private static final long LONGEST = 200;

    private final ApplicationDesk applications;
    private final Customers customers;
    private final ReportTemplates templates;

    ReportFields(ApplicationDesk applications, Customers customers, ReportTemplates templates) {
        this.applications = applications;
        this.customers = customers;
        this.templates = templates;
    }

    public ReportTemplate template(String applicationId) {
        LoanApplication application = applications.get(applicationId);
        String code = application.creditCode();
        Optional<Company> company = code == null ? Optional.empty() : customers.company(code);
        return templates.of(company.map(Company::industryCode).orElse(null));
    }

    List<TaskField> of(InboxItem task) {
        return task.taskKey().equals(TASK)
                ? template(task.applicationId()).questions().stream()
                        .map(ReportFields::field)
                        .toList()
                : List.of();
    }

    /** A section is filled in whole or not at all, as the groups of a model are. */
    private static TaskField field(ReportQuestion question) {
        boolean english = "en".equals(LocaleContextHolder.getLocale().getLanguage());
        boolean number = question.kind().equals("NUMBER");
        return new TaskField(
                PREFIX + question.id(),
                english ? question.questionEn() : question.question(),
                number ? "long" : "string",
                false,
                number ? 0L : null,
                number ? null : LONGEST,
                Map.of(),
                null,
                english ? question.sectionEn() : question.section());
    }
}
