package org.huiqiao.repayment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.huiqiao.common.Money;
import org.junit.jupiter.api.Test;

/** Domain 4.0: fees, penalty, interest, principal; the oldest due date first. */
class PaymentOrderTest {

    private static final Debt JULY = debt(7, "10", "20", "300", "1000");
    private static final Debt AUGUST = debt(8, "0", "5", "290", "1000");
    // the order in which debts are listed says nothing
    private static final List<Debt> BOTH = List.of(AUGUST, JULY);

    @Test
    void theOldestDateIsPaidFirstFromFeesToPrincipal() {
        PaymentOrder.Applied applied = PaymentOrder.OLDEST_FIRST.apply(Money.yuan(500), BOTH);
        assertThat(applied.paid())
                .isEqualTo(Map.of(
                        DebtPart.FEES, Money.yuan(10),
                        DebtPart.PENALTY, Money.yuan(20),
                        DebtPart.INTEREST, Money.yuan(300),
                        DebtPart.PRINCIPAL, Money.yuan(170)));
        assertThat(applied.left()).containsExactly(debt(7, "0", "0", "0", "830"), AUGUST);
        assertThat(applied.over()).isEqualTo(Money.ZERO);
    }

    @Test
    void whatIsLeftOfTheFirstGoesToTheNext() {
        PaymentOrder.Applied applied = PaymentOrder.OLDEST_FIRST.apply(Money.yuan(1400), BOTH);
        assertThat(applied.left()).containsExactly(debt(8, "0", "0", "225", "1000"));
    }

    @Test
    void ofAClassifiedLoanPrincipalComesFirst() {
        PaymentOrder.Applied applied = PaymentOrder.PRINCIPAL_FIRST.apply(Money.yuan(2100), BOTH);
        assertThat(applied.left()).containsExactly(debt(7, "10", "20", "200", "0"), debt(8, "0", "5", "290", "0"));
    }

    @Test
    void moreThanIsOwedStaysOver() {
        PaymentOrder.Applied applied = PaymentOrder.OLDEST_FIRST.apply(Money.yuan(3000), BOTH);
        assertThat(applied.left()).isEmpty();
        assertThat(applied.over()).isEqualTo(Money.yuan(375));
        assertThatIllegalArgumentException().isThrownBy(() -> PaymentOrder.OLDEST_FIRST.apply(Money.yuan(-1), BOTH));
    }

    @Test
    void noFenIsLostAndNoneIsPaidTwice() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            List<Debt> debts = new ArrayList<>();
            for (int month = 1; month <= 1 + random.nextInt(6); month++) {
                debts.add(debt(month, fen(random), fen(random), fen(random), fen(random)));
            }
            Money owed = debts.stream().map(Debt::total).reduce(Money.ZERO, Money::plus);
            Money payment = Money.yuan(fen(random)).times(java.math.BigDecimal.valueOf(random.nextInt(8)));
            PaymentOrder order = PaymentOrder.values()[random.nextInt(2)];
            PaymentOrder.Applied applied = order.apply(payment, debts);
            Money paid = applied.paid().values().stream().reduce(Money.ZERO, Money::plus);
            Money left = applied.left().stream().map(Debt::total).reduce(Money.ZERO, Money::plus);
            assertThat(paid.plus(applied.over())).isEqualTo(payment);
            assertThat(paid.plus(left)).isEqualTo(owed);
            assertThat(applied.over().isPositive() && left.isPositive()).isFalse();
        }
    }

    private static String fen(Random random) {
        return java.math.BigDecimal.valueOf(random.nextInt(100_000), 2).toPlainString();
    }

    private static Debt debt(int month, String fees, String penalty, String interest, String principal) {
        return new Debt(
                LocalDate.of(2026, month, 16),
                Money.yuan(fees),
                Money.yuan(penalty),
                Money.yuan(interest),
                Money.yuan(principal));
    }
}
