package org.huiqiao.portal;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huiqiao.common.Money;

/** Reads what people type: full width, spaces, commas and 万 are no mistakes; a wrong check digit is one. */
public final class Typed {

    private static final String CODE_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] CODE_WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final Pattern RESIDENT_ID = Pattern.compile("[1-9]\\d{16}[\\dX]");
    private static final Pattern ACCOUNT = Pattern.compile("\\d{10,30}");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d{1,6})?");

    private Typed() {}

    /** GB 32100-2015, check digit modulo 31. */
    public static Optional<String> creditCode(String typed) {
        String code = plain(typed).toUpperCase(Locale.ROOT);
        if (code.length() != 18 || !code.chars().allMatch(sign -> CODE_SIGNS.indexOf(sign) >= 0)) {
            return Optional.empty();
        }
        int sum = 0;
        for (int i = 0; i < CODE_WEIGHTS.length; i++) {
            sum += CODE_SIGNS.indexOf(code.charAt(i)) * CODE_WEIGHTS[i];
        }
        return CODE_SIGNS.charAt((31 - sum % 31) % 31) == code.charAt(17) ? Optional.of(code) : Optional.empty();
    }

    /** GB 11643, check digit modulo 11. */
    public static Optional<String> residentId(String typed) {
        String id = plain(typed).toUpperCase(Locale.ROOT);
        if (!RESIDENT_ID.matcher(id).matches()) {
            return Optional.empty();
        }
        int sum = 0;
        for (int i = 0; i < ID_WEIGHTS.length; i++) {
            sum += (id.charAt(i) - '0') * ID_WEIGHTS[i];
        }
        return "10X98765432".charAt(sum % 11) == id.charAt(17) ? Optional.of(id) : Optional.empty();
    }

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
