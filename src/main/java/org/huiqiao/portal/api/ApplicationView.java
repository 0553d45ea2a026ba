package org.huiqiao.portal.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.common.Money;
import org.huiqiao.portal.CustomerTask;
import org.huiqiao.portal.Offer;
import org.huiqiao.portal.Progress;
import org.jspecify.annotations.Nullable;

/**
 * An application as its customer sees it.
 *
 * @param turn CUSTOMER, BANK, SYSTEM, REGISTRY or NOBODY
 * @param openSections what a draft still lacks
 * @param offer while there is a standing approval
 */
record ApplicationView(
        String id,
        String productCode,
        @Nullable String creditCode,
        @Nullable BigDecimal amount,
        int termMonths,
        @Nullable String repaymentMethod,
        String status,
        List<String> stages,
        String stage,
        String turn,
        @Nullable Instant until,
        List<Task> tasks,
        List<String> missingDocuments,
        List<String> openSections,
        @Nullable OfferView offer,
        List<String> reasons,
        boolean mayWithdraw,
        boolean mayAskHuman,
        @Nullable Instant submittedAt) {

    /** {@code page} is known for the bank's own tasks; any other is filled in at {@code tasks/<taskId>}. */
    record Task(
            String taskId,
            String taskKey,
            String name,
            String page,
            @Nullable Instant dueAt) {

        static Task of(CustomerTask task) {
            return new Task(task.taskId(), task.taskKey(), task.name(), task.page(), task.dueAt());
        }
    }

    record OfferView(
            BigDecimal amount,
            int termMonths,
            BigDecimal annualRate,
            String repaymentMethod,
            BigDecimal firstPayment,
            BigDecimal lastPayment,
            BigDecimal totalPayment,
            CostView cost,
            LocalDate validTo,
            List<String> conditions,
            List<CapView> caps,
            @Nullable String limitedBy) {

        record CapView(String code, BigDecimal amount, boolean tightest) {}

        static OfferView of(Offer offer) {
            return new OfferView(
                    offer.amount().toYuan(),
                    offer.termMonths(),
                    offer.rate().value(),
                    offer.repaymentMethod(),
                    offer.firstPayment().toYuan(),
                    offer.lastPayment().toYuan(),
                    offer.totalPayment().toYuan(),
                    CostView.of(offer.cost()),
                    offer.validTo(),
                    offer.conditions(),
                    offer.caps().stream()
                            .map(cap -> new CapView(cap.code(), cap.amount().toYuan(), cap.tightest()))
                            .toList(),
                    offer.limitedBy());
        }
    }

    static ApplicationView of(
            LoanApplication application,
            Progress progress,
            List<String> openSections,
            @Nullable Offer offer,
            List<String> reasons) {
        @Nullable Money amount = application.amount();
        return new ApplicationView(
                application.id(),
                application.productCode(),
                application.creditCode(),
                amount == null ? null : amount.toYuan(),
                application.termMonths(),
                application.repaymentMethod(),
                application.status().name(),
                progress.stages(),
                progress.stage(),
                progress.turn().name(),
                progress.until(),
                progress.tasks().stream().map(Task::of).toList(),
                progress.missing(),
                openSections,
                offer == null ? null : OfferView.of(offer),
                reasons,
                progress.mayWithdraw(),
                progress.mayAskHuman(),
                application.submittedAt());
    }
}
