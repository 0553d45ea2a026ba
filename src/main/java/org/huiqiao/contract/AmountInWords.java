package org.huiqiao.contract;

import java.math.BigInteger;
import org.huiqiao.common.Money;

/** 人民币大写, as 正确填写票据和结算凭证的基本规定 has it: 500,000.00 is 伍拾万元整. */
final class AmountInWords {

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] UNITS = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿", "万亿"};

    private AmountInWords() {}

    static String of(Money money) {
        BigInteger fen = money.toYuan().movePointRight(2).toBigIntegerExact();
        String digits = "%03d".formatted(fen);
        String yuan = digits.substring(0, digits.length() - 2);
        int jiao = digits.charAt(digits.length() - 2) - '0';
        int cents = digits.charAt(digits.length() - 1) - '0';
        String whole = whole(yuan);
        StringBuilder words = new StringBuilder(whole.isEmpty() ? "" : whole + "元");
        if (jiao == 0 && cents == 0) {
            return words.isEmpty() ? "零元整" : words + "整";
        }
        if (jiao > 0) {
            words.append(DIGITS.charAt(jiao)).append('角');
        } else if (!words.isEmpty()) {
            words.append('零');
        }
        return cents > 0 ? words.append(DIGITS.charAt(cents)).append('分').toString() : words + "整";
    }

    private static String whole(String digits) {
        StringBuilder words = new StringBuilder();
        boolean gap = false;
        boolean groupSpoken = false;
        for (int i = 0; i < digits.length(); i++) {
            int place = digits.length() - 1 - i;
            int digit = digits.charAt(i) - '0';
            if (digit == 0) {
                gap = true;
            } else {
                if (gap && !words.isEmpty()) {
                    words.append('零');
                }
                words.append(DIGITS.charAt(digit)).append(UNITS[place % 4]);
                gap = false;
                groupSpoken = true;
            }
            if (place % 4 == 0) {
                words.append(groupSpoken ? GROUPS[place / 4] : "");
                groupSpoken = false;
            }
        }
        return words.toString();
    }
}
