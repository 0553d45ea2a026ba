package org.huiqiao.inbox.web;

import java.time.OffsetDateTime;
import org.huiqiao.external.CallEntry;
import org.jspecify.annotations.Nullable;

/** A line of the ledger of outside calls; no word of what was asked or answered. */
record CallRow(
        String key,
        String system,
        String operation,
        String status,
        String tone,
        @Nullable String code,
        int attempts,
        @Nullable String consentId,
        OffsetDateTime startedAt,
        @Nullable OffsetDateTime answeredAt) {

    static CallRow of(CallEntry call, Words words) {
        return new CallRow(
                call.key(),
                words.textOr("inbox.source." + call.system(), call.system()),
                call.operation(),
                call.status(),
                switch (call.status()) {
                    case "SUCCESS" -> "good";
                    case "FAILURE" -> "bad";
                    default -> "wait";
                },
                call.code(),
                call.attempts(),
                call.consentId(),
                words.time(call.startedAt()),
                call.answeredAt() == null ? null : words.time(call.answeredAt()));
    }
}
