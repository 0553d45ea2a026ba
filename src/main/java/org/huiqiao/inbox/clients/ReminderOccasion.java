package org.huiqiao.inbox.clients;

import java.util.Optional;

/** What a customer is reminded of: always something of their own that ends, never an offer (个人信息保护法 24). */
public enum ReminderOccasion {
    LOAN_ENDS(ClientView.RENEWAL, """
            select a.id from loan_application a join loan_note n on n.application_id = a.id
            where a.credit_code = :company and n.status = 'IN_FORCE' order by n.due_on, a.id fetch first 1 rows only"""),
    LIMIT_ENDS(ClientView.LIMIT, """
            select a.id from loan_application a join facility f on f.id = a.id
            where a.credit_code = :company and f.status <> 'CLOSED' order by f.valid_to, a.id fetch first 1 rows only"""),
    CONSENT_ENDS(ClientView.CONSENT, """
            select id from loan_application where credit_code = :company and status in (:open)
            order by created_at, id fetch first 1 rows only""");

    private final ClientView view;
    private final String caseOf;

    ReminderOccasion(ClientView view, String caseOf) {
        this.view = view;
        this.caseOf = caseOf;
    }

    /** Nothing on a side that is about nothing that ends. */
    public static Optional<ReminderOccasion> on(ClientView view) {
        for (ReminderOccasion each : values()) {
            if (each.view == view) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** The case that the occasion is about. */
    String caseOf() {
        return caseOf;
    }
}
