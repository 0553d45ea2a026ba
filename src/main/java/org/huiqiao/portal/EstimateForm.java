package org.huiqiao.portal;

import java.util.Optional;
import org.huiqiao.common.Money;
import org.jspecify.annotations.Nullable;

/** Three answers as a visitor types them; the last two may stay empty. */
public record EstimateForm(
        @Nullable String amount,
        @Nullable String tax,
        @Nullable String property) {

    private static final Money MOST = Money.wan(10_000);

    Optional<Money> asked() {
        return read(amount);
    }

    Optional<Money> paid() {
        return read(tax);
    }

    Optional<Money> worth() {
        return read(property);
    }

    public Money askedFor() {
        return asked().orElseThrow();
    }

    public Money taxPaid() {
        return paid().orElseThrow();
    }

    public Money propertyWorth() {
        return worth().orElseThrow();
    }

    private static Optional<Money> read(@Nullable String typed) {
        if (typed == null || typed.isBlank() || typed.strip().equals("0")) {
            return Optional.of(Money.ZERO);
        }
        return Typed.amount(typed).filter(amount -> !amount.exceeds(MOST));
    }
}
