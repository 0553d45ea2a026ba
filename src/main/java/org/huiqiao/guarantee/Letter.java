package org.huiqiao.guarantee;

import java.time.LocalDate;
import org.huiqiao.common.Money;

/**
 * 放款通知书. 民法典 686: a letter that does not say 连带责任 is only a general guarantee, and no use to the bank.
 *
 * @param validTo the last day on which the bank may pay under it
 */
public record Letter(String no, Money amount, int termMonths, LocalDate validTo, boolean joint) {

    boolean covers(Money loan, int months, LocalDate today) {
        return joint && !loan.exceeds(amount) && termMonths >= months && !validTo.isBefore(today);
    }
}
