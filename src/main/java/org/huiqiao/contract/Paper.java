package org.huiqiao.contract;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;

/** What a template may write; its methods are public because expressions find no others. */
record Paper(String contractNo, ContractTerms terms, CostTable cost, LprQuote lpr) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日");

    public int instalments() {
        return Loan.of(terms).schedule().instalments().size();
    }

    public String yuan(Money amount) {
        return "%,.2f".formatted(amount.toYuan());
    }

    public String words(Money amount) {
        return AmountInWords.of(amount);
    }

    public String date(LocalDate date) {
        return DATE.format(date);
    }

    /** Two decimals, HALF_UP, as yearly costs are shown (domain 4.7). */
    public String shown(Percent rate) {
        return rate.value().setScale(2, RoundingMode.HALF_UP).toPlainString() + "%";
    }
}
