package org.huiqiao.application;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What D29 would say of a renewal by what is known now; {@code reasons} are the codes of its rows. What only the core
 * knows (overdue, interest, class) is asked when the customer applies.
 */
public record RenewalOutlook(Verdict verdict, List<String> reasons) {

    public enum Verdict {
        LIKELY,
        PERSON,
        NO
    }

    private static final String NOT_ASKED_YET = "RENEWAL_UNKNOWN";

    static RenewalOutlook of(List<Map<String, @Nullable Object>> rows) {
        List<String> declines = codes(rows, "DECLINE", "code");
        List<String> doubts = codes(rows, "MANUAL", "reason");
        if (!declines.isEmpty()) {
            return new RenewalOutlook(Verdict.NO, declines);
        }
        return new RenewalOutlook(doubts.isEmpty() ? Verdict.LIKELY : Verdict.PERSON, doubts);
    }

    private static List<String> codes(List<Map<String, @Nullable Object>> rows, String effect, String name) {
        return rows.stream()
                .filter(row -> effect.equals(row.get("effect")))
                .flatMap(row -> Stream.ofNullable(row.get(name)))
                .map(Objects::toString)
                .filter(code -> !code.equals(NOT_ASKED_YET))
                .distinct()
                .toList();
    }
}
