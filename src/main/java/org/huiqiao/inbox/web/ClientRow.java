package org.huiqiao.inbox.web;

import java.time.LocalDate;
import java.util.List;
import org.huiqiao.inbox.clients.NextAction;
import org.jspecify.annotations.Nullable;

/**
 * A customer as the list shows it.
 *
 * @param customer masked, {@code tail} the end of its credit code: many masks are the same
 * @param renewals loans that end soon, on the side that is about them
 */
record ClientRow(
        long number,
        String customer,
        String tail,
        @Nullable LocalDate loanEndsOn,
        @Nullable LocalDate limitEndsOn,
        @Nullable LocalDate consentEndsOn,
        LocalDate touchedOn,
        int openCases,
        int drafts,
        @Nullable String latestCase,
        NextAction next,
        List<RenewalLine> renewals) {

    public String tone() {
        return switch (next.act()) {
            case "VISIT" -> "bad";
            case "NONE" -> "info";
            default -> "wait";
        };
    }

    public boolean idle() {
        return next.act().equals("NONE");
    }
}
