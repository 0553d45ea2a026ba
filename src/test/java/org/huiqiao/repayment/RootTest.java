package org.huiqiao.repayment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RootTest {

    @Test
    void agreesWithHalving() {
        Random random = new Random(7);
        for (int n = 0; n < 300; n++) {
            int payments = 1 + random.nextInt(120);
            BigDecimal payment = new BigDecimal(1 + random.nextInt(100_000));
            UnaryOperator<BigDecimal> worth = rate -> worth(payment, payments, rate);
            BigDecimal received = payment.multiply(BigDecimal.valueOf(payments))
                    .multiply(BigDecimal.valueOf(30 + random.nextInt(90)))
                    .movePointLeft(2);
            BigDecimal most = random.nextBoolean() ? BigDecimal.ONE : new BigDecimal("0.01");
            assertThat(Root.of(worth, received, most))
                    .isCloseTo(halved(worth, received, most), within(new BigDecimal("1e-20")));
        }
    }

    private static BigDecimal worth(BigDecimal payment, int payments, BigDecimal rate) {
        BigDecimal discount = BigDecimal.ONE.divide(BigDecimal.ONE.add(rate), Root.PRECISE);
        BigDecimal worth = BigDecimal.ZERO;
        for (int n = 0; n < payments; n++) {
            worth = worth.add(payment).multiply(discount, Root.PRECISE);
        }
        return worth;
    }

    private static BigDecimal halved(UnaryOperator<BigDecimal> falling, BigDecimal target, BigDecimal most) {
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = most;
        for (int n = 0; n < 80; n++) {
            BigDecimal middle = low.add(high).divide(BigDecimal.valueOf(2), Root.PRECISE);
            if (falling.apply(middle).compareTo(target) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
