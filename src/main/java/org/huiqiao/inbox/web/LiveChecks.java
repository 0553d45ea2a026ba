package org.huiqiao.inbox.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huiqiao.common.Money;
import org.huiqiao.decisioning.FundingNeed;
import org.huiqiao.inbox.InboxItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a form says about figures while they are typed; each is said below the last field that it takes. */
@Component
class LiveChecks {

    private static final String REVENUE = "declaredRevenue";
    private static final String LAST_OF_NEED = "otherFunds";

    private final RevenueChecks revenue;
    private final Words words;

    LiveChecks(RevenueChecks revenue, Words words) {
        this.revenue = revenue;
        this.words = words;
    }

    /** The fields that are reckoned with below this one; nothing where nothing is said. */
    List<String> inputs(String field) {
        return switch (field) {
            case REVENUE -> List.of(REVENUE);
            case LAST_OF_NEED -> FundingNeed.FIGURES;
            default -> List.of();
        };
    }

    /** @param typed by field; what is no number is nothing yet */
    List<RevenueChecks.Line> lines(InboxItem task, String field, Map<String, String> typed) {
        return switch (field) {
            case REVENUE -> revenue.lines(task.applicationId(), typed.getOrDefault(REVENUE, ""));
            case LAST_OF_NEED -> List.of(need(task.amount(), typed));
            default -> List.of();
        };
    }

    private RevenueChecks.Line need(@Nullable Money asked, Map<String, String> typed) {
        Optional<FundingNeed> found = FundingNeed.of(figure -> number(figure, typed.getOrDefault(figure, "")));
        String title = words.text("inbox.need");
        if (found.isEmpty()) {
            long open = FundingNeed.FIGURES.stream()
                    .map(figure -> number(figure, typed.getOrDefault(figure, "")))
                    .filter(Objects::isNull)
                    .count();
            return new RevenueChecks.Line(title, "", words.text("inbox.need.open", open), null);
        }
        FundingNeed need = found.get();
        boolean covers = asked == null || need.newCredit().compareTo(asked) >= 0;
        return new RevenueChecks.Line(
                title,
                Figures.money(need.newCredit()),
                words.text(covers ? "inbox.need.covers" : "inbox.need.less", Figures.money(need.need())),
                covers ? "good" : "wait");
    }

    /** As the form takes it: only margin and growth may be negative. */
    private static @Nullable BigDecimal number(String figure, String typed) {
        String digits = typed.replace(",", "").strip();
        String taken = figure.endsWith("Days") ? "\\d{1,4}" : figure.startsWith("sales") ? "-?\\d{1,3}" : "\\d{1,12}";
        return digits.matches(taken) ? new BigDecimal(digits) : null;
    }
}
