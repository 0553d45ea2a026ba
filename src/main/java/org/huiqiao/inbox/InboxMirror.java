package org.huiqiao.inbox;

import java.time.Clock;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.application.OriginTag;
import org.huiqiao.application.OriginTags;
import org.huiqiao.customers.Companies;
import org.huiqiao.engine.TaskClosed;
import org.huiqiao.engine.TaskOpened;
import org.huiqiao.users.CustomerAccounts;
import org.huiqiao.users.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the work list in step with the engine, in the engine's own transaction. */
@Component
class InboxMirror {

    private static final int NORMAL = 50;

    private final InboxItems items;
    private final ApplicationDesk applications;
    private final OriginTags origins;
    private final Companies companies;
    private final CustomerAccounts accounts;
    private final CaseWords words;
    private final Clock clock;

    InboxMirror(
            InboxItems items,
            ApplicationDesk applications,
            OriginTags origins,
            Companies companies,
            CustomerAccounts accounts,
            CaseWords words,
            Clock clock) {
        this.items = items;
        this.applications = applications;
        this.origins = origins;
        this.companies = companies;
        this.accounts = accounts;
        this.words = words;
        this.clock = clock;
    }

    @EventListener
    void on(TaskOpened task) {
        LoanApplication application = applications.get(task.businessKey());
        String customer = customer(application);
        words.learn(
                application.id(),
                customer,
                application.creditCode(),
                accounts.phoneOf(application.applicantId()).orElse(null));
        items.add(new InboxItem(
                task.taskId(),
                application.id(),
                task.taskKey(),
                task.processKey(),
                task.name(),
                task.role(),
                task.properties().getOrDefault("duty", task.taskKey()),
                holder(task, application),
                application.branch(),
                application.rmId(),
                customer,
                application.productCode(),
                application.amount(),
                origins.ofApplication(application.id()).map(OriginTag::place).orElse(null),
                priority(task),
                clock.instant(),
                task.dueAt(),
                null,
                null,
                null,
                false));
    }

    @EventListener
    void on(TaskClosed task) {
        items.close(task.taskId(), null, task.completed(), clock.instant());
    }

    /** The customer's tasks are the applicant's; the RM of the case gets the RM's. */
    private static @Nullable String holder(TaskOpened task, LoanApplication application) {
        if (task.assignee() != null) {
            return task.assignee();
        }
        if (Role.CUSTOMER.group().equals(task.role())) {
            return application.applicantId();
        }
        return Role.RM.group().equals(task.role()) ? application.rmId() : null;
    }

    private @Nullable String customer(LoanApplication application) {
        String creditCode = application.creditCode();
        return creditCode == null
                ? null
                : companies.findById(creditCode).map(company -> company.name()).orElse(creditCode);
    }

    private static int priority(TaskOpened task) {
        String wanted = task.properties().get("priority");
        return wanted == null ? NORMAL : Integer.parseInt(wanted);
    }
}
