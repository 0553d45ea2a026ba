package org.huiqiao.inbox.clients;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A customer on the manager's list.
 *
 * @param number of the line, which stands for the company where its code must not
 * @param consentEndsOn until when the bureau may be asked by the consents of the cases under way
 * @param touchedOn when somebody last spoke to them or a loan was applied for or paid out
 */
public record Client(
        long number,
        String companyId,
        String company,
        @Nullable LocalDate loanEndsOn,
        @Nullable LocalDate limitEndsOn,
        @Nullable LocalDate consentEndsOn,
        LocalDate touchedOn,
        int openCases,
        int drafts,
        @Nullable String latestCase,
        NextAction next) {}
