package org.huiqiao.portal;

import java.time.LocalDate;
import java.util.Optional;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;

/** What the calculator can reckon; its borders are those of a calculator, not the bank's policy. */
public final class CalculatorRules implements Validator {

    private static final Money MOST = Money.wan(10_000);
    private static final int LONGEST = 360;
    private static final Percent HIGHEST = Percent.of("100");
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    @Override
    public boolean supports(Class<?> type) {
        return type == CalculatorForm.class;
    }

    @Override
    public void validate(Object target, Errors errors) {
        CalculatorForm form = (CalculatorForm) target;
        Optional<Money> amount = form.typedAmount().filter(typed -> !typed.exceeds(MOST));
        wrongUnless(amount.isPresent(), "amount", errors);
        wrongUnless(
                form.typedMonths()
                        .filter(typed -> typed >= 1 && typed <= LONGEST)
                        .isPresent(),
                "months",
                errors);
        wrongUnless(
                form.typedRate().filter(typed -> typed.compareTo(HIGHEST) <= 0).isPresent(), "rate", errors);
        wrongUnless(form.typedMethod().isPresent(), "method", errors);
        wrongUnless(
                form.typedFee()
                        .filter(typed -> amount.isEmpty() || typed.compareTo(amount.get()) < 0)
                        .isPresent(),
                "fee",
                errors);
        wrongUnless(
                form.typedFrom(EARLIEST)
                        .filter(typed -> !typed.isBefore(EARLIEST) && !typed.isAfter(LATEST))
                        .isPresent(),
                "from",
                errors);
    }

    private static void wrongUnless(boolean right, String field, Errors errors) {
        if (!right) {
            String problem = "portal.calculator." + field + ".wrong";
            errors.rejectValue(field, problem);
        }
    }
}
