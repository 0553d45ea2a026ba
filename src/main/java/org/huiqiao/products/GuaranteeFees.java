package org.huiqiao.products;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import org.huiqiao.common.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a guarantor takes (担保费): by amount and term, once, before the money leaves (domain 1.7). */
@Component
public class GuaranteeFees {

    private static final BigDecimal PERCENT_MONTHS = BigDecimal.valueOf(1200);

    private final Catalogue catalogue;
    private final Parameters parameters;

    GuaranteeFees(Catalogue catalogue, Parameters parameters) {
        this.catalogue = catalogue;
        this.parameters = parameters;
    }

    /** @return null where nobody stands surety */
    public @Nullable Money fee(String productCode, Money amount, int months, LocalDate on) {
        if (!catalogue.product(productCode).isGuaranteed()) {
            return null;
        }
        BigDecimal yearly = parameters.decimal("GUARANTEE_FEE_PERCENT", on);
        return amount.times(yearly.multiply(BigDecimal.valueOf(months)).divide(PERCENT_MONTHS, MathContext.DECIMAL64));
    }
}
