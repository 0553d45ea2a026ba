package org.huiqiao.inbox.clients;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of {@code client_line}. */
record ClientLine(
        long lineNo,
        String companyId,
        @Nullable LocalDate loanEndsOn,
        @Nullable LocalDate limitEndsOn,
        @Nullable LocalDate consentGivenOn,
        LocalDate touchedOn,
        @Nullable LocalDate asleepSince,
        int openCases,
        int drafts,
        @Nullable String latestCase) {

    static ClientLine of(ResultSet row, int n) throws SQLException {
        return new ClientLine(
                row.getLong("line_no"),
                row.getString("company_id"),
                day(row, "loan_ends_on"),
                day(row, "limit_ends_on"),
                day(row, "consent_given_on"),
                Objects.requireNonNull(day(row, "touched_on")),
                day(row, "asleep_since"),
                row.getInt("open_cases"),
                row.getInt("drafts"),
                row.getString("latest_case"));
    }

    @Nullable
    LocalDate consentEndsOn(int consentDays) {
        return consentGivenOn == null ? null : consentGivenOn.plusDays(consentDays);
    }

    boolean sleptFor(LocalDate today, int days) {
        return asleepSince != null && !asleepSince.isAfter(today.minusDays(days));
    }

    LocalDate key(ClientView view) {
        return Objects.requireNonNull(
                switch (view) {
                    case ALL -> touchedOn;
                    case RENEWAL -> loanEndsOn;
                    case LIMIT -> limitEndsOn;
                    case CONSENT -> consentGivenOn;
                    case ASLEEP -> asleepSince;
                });
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        Date day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }
}
