package org.huiqiao.inbox.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;
import org.jspecify.annotations.Nullable;

/** Figures as staff read them. */
final class Figures {

    private Figures() {}

    static String money(@Nullable Money amount) {
        return amount == null ? "" : money(amount.toYuan());
    }

    static String money(BigDecimal amount) {
        return "¥" + format("#,##0.00", amount);
    }

    static String percent(Percent rate) {
        return rate.value().setScale(2, RoundingMode.HALF_UP).toPlainString() + "%";
    }

    /** 0.0725 as 7.25%. */
    static String share(BigDecimal fraction) {
        return format("0.##", fraction.movePointRight(2)) + "%";
    }

    static String number(BigDecimal number) {
        return format("#,##0.####", number);
    }

    private static String format(String pattern, BigDecimal number) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }
}
