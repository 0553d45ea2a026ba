package org.huiqiao.contract;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;
import org.huiqiao.repayment.RepaymentMethod;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed. The three last nullable figures are the mortgage's (民法典 400) and needed only with one.
 *
 * @param borrowerCode 统一社会信用代码
 * @param guaranteeFee what the guarantor takes for standing surety; null without one
 * @param from the day the loan is meant to start; LPR and penalty rates are those in force on it
 */
public record ContractTerms(
        String applicationId,
        String borrowerName,
        String borrowerCode,
        String signerName,
        String signerIdMasked,
        Money amount,
        int termMonths,
        Percent rate,
        String methodZh,
        RepaymentMethod method,
        String purpose,
        String accountNo,
        boolean mortgage,
        @Nullable String certNo,
        @Nullable String propertyAddress,
        @Nullable Money securedClaim,
        @Nullable Money guaranteeFee,
        LocalDate from) {

    public ContractTerms {
        if (mortgage && Stream.of(certNo, propertyAddress, securedClaim).anyMatch(part -> part == null)) {
            throw new IllegalArgumentException("A mortgage contract names the property and the claim");
        }
    }

    public LocalDate until() {
        return from.plusMonths(termMonths);
    }

    /** Equal for equal terms, whatever is added to this record's text later. */
    String fingerprint() {
        return Sha256.of(Arrays.asList(
                        applicationId,
                        borrowerName,
                        borrowerCode,
                        signerName,
                        signerIdMasked,
                        amount,
                        termMonths,
                        rate,
                        methodZh,
                        method,
                        purpose,
                        accountNo,
                        mortgage,
                        certNo,
                        propertyAddress,
                        securedClaim,
                        guaranteeFee,
                        from)
                .stream()
                .map(String::valueOf)
                .collect(Collectors.joining("\n")));
    }

    /** Names and accounts stay out of logs. */
    @Override
    public String toString() {
        return "ContractTerms[" + applicationId + "]";
    }
}
