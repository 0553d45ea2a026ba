package org.huiqiao.portal;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;
import org.huiqiao.products.LoanFigures;
import org.huiqiao.repayment.RepaymentMethod;
import org.jspecify.annotations.Nullable;

/**
 * A loan as typed into the calculator, in the address and so to be shared; {@link CalculatorRules} says what is wrong.
 *
 * @param rate in % a year
 * @param fee paid once on the first day, to whomever; may be left out
 * @param from first day; today when left out
 */
public record CalculatorForm(
        @Nullable String amount,
        @Nullable String months,
        @Nullable String rate,
        @Nullable String method,
        @Nullable String fee,
        @Nullable String from) {

    private static final Pattern MONTHS = Pattern.compile("\\d{1,3}");
    private static final Pattern RATE = Pattern.compile("\\d{1,3}(\\.\\d{1,6})?");
    private static final Pattern NOTHING = Pattern.compile("0+(\\.0+)?");

    Optional<Money> typedAmount() {
        return Typed.amount(plain(amount));
    }

    Optional<Integer> typedMonths() {
        String text = plain(months).replaceFirst("个?月$", "");
        return MONTHS.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    Optional<Percent> typedRate() {
        String text = plain(rate).replaceFirst("%$", "");
        return RATE.matcher(text).matches() ? Optional.of(Percent.of(new BigDecimal(text))) : Optional.empty();
    }

    Optional<RepaymentMethod> typedMethod() {
        String text = plain(method);
        return Arrays.stream(RepaymentMethod.values())
                .filter(known -> known.needsNoPlan() && known.name().equals(text))
                .findFirst();
    }

    Optional<Money> typedFee() {
        String text = plain(fee);
        return text.isEmpty() || NOTHING.matcher(text).matches() ? Optional.of(Money.ZERO) : Typed.amount(text);
    }

    Optional<LocalDate> typedFrom(LocalDate today) {
        try {
            return Optional.of(plain(from).isEmpty() ? today : LocalDate.parse(plain(from)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Of a form without faults. */
    public LoanFigures figures(LocalDate today) {
        return LoanFigures.of(
                typedAmount().orElseThrow(),
                typedMonths().orElseThrow(),
                typedRate().orElseThrow(),
                typedMethod().orElseThrow(),
                typedFee().orElseThrow(),
                typedFrom(today).orElseThrow());
    }

    static String plain(@Nullable String typed) {
        return typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
