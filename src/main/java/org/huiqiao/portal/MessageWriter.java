package org.huiqiao.portal;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.ApplicationStatus;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.application.RenewalInvited;
import org.huiqiao.application.StatusChanged;
import org.huiqiao.customers.Customers;
import org.huiqiao.documents.SupplementReminded;
import org.huiqiao.documents.SupplementRequested;
import org.huiqiao.engine.TaskOpened;
import org.huiqiao.external.Sms;
import org.huiqiao.facesign.AppointmentBooked;
import org.huiqiao.facesign.AppointmentCancelled;
import org.huiqiao.facesign.NoShowRecorded;
import org.huiqiao.guarantee.PremiumReminded;
import org.huiqiao.inbox.CommentWritten;
import org.huiqiao.inbox.CustomerReminded;
import org.huiqiao.users.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the customer what changed, on the page and by SMS, in the transaction of the change: both or neither, once. */
@Component
class MessageWriter {

    private static final ZoneId BANK = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** The others pass by in seconds, or a task of the customer's own tells of them. */
    private static final Set<ApplicationStatus> TOLD = EnumSet.of(
            ApplicationStatus.SUBMITTED,
            ApplicationStatus.MANUAL_REVIEW,
            ApplicationStatus.APPROVED,
            ApplicationStatus.SECURITY_PERFECTION,
            ApplicationStatus.PAYING,
            ApplicationStatus.IN_FORCE,
            ApplicationStatus.DECLINED,
            ApplicationStatus.WITHDRAWN,
            ApplicationStatus.EXPIRED,
            ApplicationStatus.CANCELLED_BY_BANK);

    /** Told by another event already. */
    private static final Set<String> TOLD_OTHERWISE = Set.of("Task_ConfirmOffer", "Task_SupplyDocuments");

    private final ApplicationDesk applications;
    private final Customers customers;
    private final CustomerMessages messages;
    private final Sms sms;
    private final MessageSource texts;

    MessageWriter(
            ApplicationDesk applications,
            Customers customers,
            CustomerMessages messages,
            Sms sms,
            MessageSource texts) {
        this.applications = applications;
        this.customers = customers;
        this.messages = messages;
        this.sms = sms;
        this.texts = texts;
    }

    @EventListener
    void on(StatusChanged event) {
        boolean discarded = event.from() == ApplicationStatus.DRAFT && event.to() == ApplicationStatus.WITHDRAWN;
        if (TOLD.contains(event.to()) && !discarded) {
            again(event.applicationId(), event.from() + "-" + event.to(), "STATUS_" + event.to(), null);
        }
    }

    @EventListener
    void on(SupplementRequested event) {
        tell(event.applicationId(), "supplement-" + event.round(), "SUPPLEMENT_REQUESTED", null);
    }

    @EventListener
    void on(SupplementReminded event) {
        String which = "supplement-" + event.round() + "-reminder-" + event.count();
        tell(event.applicationId(), which, "SUPPLEMENT_REMINDED", null);
    }

    @EventListener
    void on(AppointmentBooked event) {
        String start = WHEN.format(event.start().atZone(BANK));
        String which = "appointment-" + event.start().getEpochSecond();
        again(event.applicationId(), which, "APPOINTMENT_BOOKED", start);
    }

    @EventListener
    void on(AppointmentCancelled event) {
        String start = WHEN.format(event.start().atZone(BANK));
        String which = "appointment-cancelled-" + event.start().getEpochSecond();
        again(event.applicationId(), which, "APPOINTMENT_CANCELLED", start);
    }

    @EventListener
    void on(NoShowRecorded event) {
        tell(event.applicationId(), "no-show-" + event.count(), "NO_SHOW", null);
    }

    @EventListener
    void on(PremiumReminded event) {
        tell(event.applicationId(), "premium-reminder", "PREMIUM_REMINDED", null);
    }

    @EventListener
    void on(RenewalInvited event) {
        tell(event.applicationId(), "renewal-invited", "RENEWAL_INVITED", null);
    }

    @EventListener
    void on(CommentWritten comment) {
        if (comment.toCustomer() && !comment.byCustomer()) {
            tell(comment.applicationId(), "comment-" + comment.commentId(), "COMMENT", null);
        }
    }

    @EventListener
    void on(CustomerReminded event) {
        String which = "reminded-" + event.occasionCode() + "-" + event.day();
        tell(event.applicationId(), which, "REMINDED_" + event.occasionCode(), null);
    }

    /** Also of a task that an analyst added: its name is all there is to say. */
    @EventListener
    void on(TaskOpened task) {
        if (Role.CUSTOMER.group().equals(task.role()) && !TOLD_OTHERWISE.contains(task.taskKey())) {
            CustomerTaskName name = CustomerTaskName.of(task.taskKey());
            tell(task.businessKey(), "task-" + task.taskId(), name.code(), name.isKnown() ? null : task.name());
        }
    }

    /** What can happen to a case more than once: each time is told, and each once. */
    private void again(String applicationId, String which, String code, @Nullable String detail) {
        int before = messages.times(applicationId, code);
        tell(applicationId, before == 0 ? which : which + "-" + (before + 1), code, detail);
    }

    private void tell(String applicationId, String which, String code, @Nullable String detail) {
        LoanApplication application = applications.get(applicationId);
        String dedupKey = applicationId + ":" + which;
        if (messages.tell(application.applicantId(), applicationId, dedupKey, code, detail)) {
            String phone =
                    customers.account(application.applicantId()).orElseThrow().phone();
            sms.queue(dedupKey, phone, code, Map.of("applicationId", applicationId, "text", text(code, detail)));
        }
    }

    private String text(String code, @Nullable String detail) {
        Object[] args = {detail == null ? "" : detail};
        String key = "portal.sms." + code;
        return texts.getMessage(key, args, Locale.SIMPLIFIED_CHINESE);
    }
}
