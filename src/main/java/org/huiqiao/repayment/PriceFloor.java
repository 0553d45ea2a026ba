package org.huiqiao.repayment;

import org.huiqiao.common.Percent;

/** What a loan costs the bank (domain 4.8): funds, expected loss PD × LGD, work and capital; a rate below it loses money. */
public record PriceFloor(
        Percent funds, Percent defaultProbability, Percent lossGivenDefault, Percent work, Percent capital) {

    public Percent rate() {
        Percent expectedLoss = defaultProbability.times(lossGivenDefault.fraction());
        return funds.plus(expectedLoss).plus(work).plus(capital);
    }

    public boolean covers(Percent offered) {
        return offered.compareTo(rate()) >= 0;
    }
}
