package org.huiqiao.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** 批复: what may be contracted, until when. It is never changed; a change voids it and another is given. */
public record Approval(
        @Id String id,
        @Version int version,
        String applicationId,
        Money amount,
        int termMonths,
        Percent rate,
        AuthorityLevel level,
        String conditionLines,
        String approvedBy,
        Instant approvedAt,
        LocalDate validTo,
        @Nullable Instant voidedAt,
        @Nullable String voidReason) {

    public List<String> conditions() {
        return Lines.split(conditionLines);
    }

    public boolean standing() {
        return voidedAt == null;
    }

    public boolean validOn(LocalDate day) {
        return standing() && !day.isAfter(validTo);
    }

    boolean sameTerms(Approval other) {
        return amount.equals(other.amount)
                && termMonths == other.termMonths
                && rate.compareTo(other.rate) == 0
                && level == other.level
                && validTo.equals(other.validTo)
                && conditionLines.equals(other.conditionLines);
    }

    Approval voided(String reason, Instant at) {
        return new Approval(
                id,
                version,
                applicationId,
                amount,
                termMonths,
                rate,
                level,
                conditionLines,
                approvedBy,
                approvedAt,
                validTo,
                at,
                reason);
    }
}
