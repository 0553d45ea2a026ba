package org.huiqiao.origination;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import org.huiqiao.documents.ChecklistItem;
import org.huiqiao.documents.Checklists;
import org.huiqiao.documents.ItemStatus;
import org.huiqiao.documents.ItemVerdict;
import org.huiqiao.review.Approvals;
import org.huiqiao.users.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The policy on the property (DOC18): read by a person, and good until the loan has ended (D22). */
@Component
class PropertyInsurance {

    private static final String POLICY = "DOC18";

    private final Checklists checklists;
    private final Approvals approvals;
    private final JdbcClient jdbc;
    private final Clock clock;

    PropertyInsurance(Checklists checklists, Approvals approvals, JdbcClient jdbc, Clock clock) {
        this.checklists = checklists;
        this.approvals = approvals;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Read anew, the last reading counts. Where D21 asks for the policy it must have been handed in. */
    void record(String applicationId, LocalDate validTo, String policy, Actor actor) {
        if (asked(applicationId)) {
            checklists.judge(applicationId, POLICY, ItemVerdict.accepted(), actor);
        }
        jdbc.sql("delete from property_insurance where application_id = ?")
                .param(applicationId)
                .update();
        jdbc.sql("insert into property_insurance (application_id, valid_to, policy, recorded_by, recorded_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(applicationId, validTo, policy, actor.id(), Timestamp.from(clock.instant()))
                .update();
    }

    boolean inOrder(String applicationId) {
        return validTo(applicationId)
                .filter(until -> !until.isBefore(loanEnds(applicationId)))
                .filter(until -> accepted(applicationId))
                .isPresent();
    }

    private java.util.Optional<LocalDate> validTo(String applicationId) {
        return jdbc.sql("select valid_to from property_insurance where application_id = ?")
                .param(applicationId)
                .query(LocalDate.class)
                .optional();
    }

    private LocalDate loanEnds(String applicationId) {
        int months = approvals.approval(applicationId).orElseThrow().termMonths();
        return LocalDate.now(clock).plusMonths(months);
    }

    private boolean asked(String applicationId) {
        return checklists.of(applicationId).stream().anyMatch(PropertyInsurance::isPolicy);
    }

    private boolean accepted(String applicationId) {
        return checklists.of(applicationId).stream()
                .filter(PropertyInsurance::isPolicy)
                .allMatch(item -> item.status() == ItemStatus.ACCEPTED);
    }

    private static boolean isPolicy(ChecklistItem item) {
        return item.docCode().equals(POLICY);
    }
}
