package org.huiqiao.contract;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.huiqiao.common.Money;
import org.huiqiao.repayment.AnnualRate;
import org.huiqiao.repayment.Instalment;
import org.huiqiao.repayment.Schedule;

/** The yearly rate of a schedule: by months where it is monthly, else by actual days over 365 (domain 4.7). */
final class YearlyRates {

    private static final MathContext PRECISE = new MathContext(34, RoundingMode.HALF_UP);
    private static final Money AFTER_A_YEAR = Money.wan(100_000_000);

    private YearlyRates() {}

    static AnnualRate of(Money received, Schedule schedule, LocalDate start) {
        List<Instalment> lines = schedule.instalments();
        boolean monthly = lines.stream().allMatch(line -> line.dueOn().equals(start.plusMonths(line.no())));
        if (monthly) {
            return AnnualRate.of(
                    received, lines.stream().map(Instalment::payment).toList());
        }
        // a loan of the same yearly rate that is paid back at once after twelve months
        Money repaid = AFTER_A_YEAR.times(growthInAYear(received, lines, start));
        return AnnualRate.of(
                AFTER_A_YEAR,
                Stream.concat(Collections.nCopies(11, Money.ZERO).stream(), Stream.of(repaid))
                        .toList());
    }

    private static BigDecimal growthInAYear(Money received, List<Instalment> lines, LocalDate start) {
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = new BigDecimal("0.01");
        for (int i = 0; i < 80; i++) {
            BigDecimal daily = low.add(high).divide(BigDecimal.valueOf(2), PRECISE);
            if (presentValue(lines, start, daily).compareTo(received.toYuan()) > 0) {
                low = daily;
            } else {
                high = daily;
            }
        }
        return BigDecimal.ONE.add(high).pow(365, PRECISE);
    }

    private static BigDecimal presentValue(List<Instalment> lines, LocalDate start, BigDecimal daily) {
        BigDecimal factor = BigDecimal.ONE.divide(BigDecimal.ONE.add(daily), PRECISE);
        BigDecimal value = BigDecimal.ZERO;
        BigDecimal discount = BigDecimal.ONE;
        LocalDate from = start;
        for (Instalment line : lines) {
            discount =
                    discount.multiply(factor.pow((int) ChronoUnit.DAYS.between(from, line.dueOn()), PRECISE), PRECISE);
            value = value.add(line.payment().toYuan().multiply(discount, PRECISE), PRECISE);
            from = line.dueOn();
        }
        return value;
    }
}
