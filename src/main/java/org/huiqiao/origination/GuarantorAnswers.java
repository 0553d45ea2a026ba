package org.huiqiao.origination;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huiqiao.common.Money;
import org.huiqiao.guarantee.GuarantorReport;
import org.huiqiao.guarantee.GuarantorState;
import org.huiqiao.guarantee.Letter;
import org.jspecify.annotations.Nullable;

/** The guarantor's words in ours. */
final class GuarantorAnswers {

    private GuarantorAnswers() {}

    static GuarantorReport report(Map<String, Object> said) {
        String premium = text(said.get("premium"));
        return new GuarantorReport(
                String.valueOf(said.get("caseNo")),
                GuarantorState.valueOf(String.valueOf(said.get("state"))),
                Integer.parseInt(String.valueOf(said.get("revision"))),
                said.get("items") instanceof List<?> items
                        ? items.stream().map(String::valueOf).toList()
                        : List.of(),
                text(said.get("reason")),
                premium == null ? null : Money.yuan(premium),
                text(said.get("premiumReceipt")),
                said.get("letter") instanceof Map<?, ?> letter ? letter(letter) : null);
    }

    private static Letter letter(Map<?, ?> said) {
        return new Letter(
                String.valueOf(said.get("no")),
                Money.yuan(String.valueOf(said.get("amount"))),
                Integer.parseInt(String.valueOf(said.get("termMonths"))),
                LocalDate.parse(String.valueOf(said.get("validTo"))),
                Boolean.TRUE.equals(said.get("joint")));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
