package org.huiqiao.products;

import java.util.List;
import org.huiqiao.common.Money;

/**
 * A row of the catalogue.
 *
 * @param borrowerTypes COMPANY, SOLE, OWNER
 * @param internetLoan under 互联网贷款 rules (D20 row 1)
 * @param inclusiveOnly lent within 普惠 only: the customer's credit at the bank stays below its cap (D04, D15)
 * @param subsidised a policy subsidy bears part of the interest, so the rate is capped (D17)
 * @param requiredSources outside sources asked before the decision
 * @param repaymentMethods codes of {@code repayment.RepaymentMethod} (D24)
 */
public record Product(
        String code,
        String nameZh,
        String nameEn,
        Security security,
        List<String> borrowerTypes,
        Money maxAmount,
        int maxTermMonths,
        boolean internetLoan,
        boolean revolving,
        boolean inclusiveOnly,
        boolean subsidised,
        int approvalValidityDays,
        List<String> repaymentMethods,
        List<String> requiredSources) {

    public boolean isMortgage() {
        return security == Security.MORTGAGE;
    }

    /** A guarantor stands behind it (domain 1.7). */
    public boolean isGuaranteed() {
        return security == Security.GUARANTEE;
    }

    public String name(java.util.Locale locale) {
        return "en".equals(locale.getLanguage()) ? nameEn : nameZh;
    }
}
