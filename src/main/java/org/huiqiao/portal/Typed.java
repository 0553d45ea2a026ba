package org.huiqiao.portal;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huiqiao.common.Money;

/** Reads accounts and amounts as people type them: full width, spaces, commas and 万 are no mistakes. */
public final class Typed {

    private static final Pattern ACCOUNT = Pattern.compile("\\d{10,30}");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d{1,6})?");

    private Typed() {}

    public static Optional<String> account(String typed) {
        String account = plain(typed).replace("-", "");
        return ACCOUNT.matcher(account).matches() ? Optional.of(account) : Optional.empty();
    }

    /** 元, or 万元 when it ends in 万. */
    public static Optional<Money> amount(String typed) {
        String text = plain(typed).replace(",", "").replaceFirst("元$", "");
        boolean wan = text.endsWith("万");
        String number = wan ? text.substring(0, text.length() - 1) : text;
        if (!AMOUNT.matcher(number).matches()) {
            return Optional.empty();
        }
        Money amount = wan ? Money.wan(number) : Money.yuan(new BigDecimal(number));
        return amount.isPositive() ? Optional.of(amount) : Optional.empty();
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
