package org.huiqiao.common;

import java.time.LocalDate;
import java.util.Random;

/** Makes numbers that are valid, for tests; reckoned apart from the code under test. */
public final class Numbers {

    static final String DIGITS = "0123456789";
    static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String[] AREAS = {"110101", "330102", "440305", "320508", "510104", "650102", "810000"};
    private static final String[] KINDS = {"91", "92", "93", "51", "52"};

    private final Random random;

    public Numbers(long seed) {
        random = new Random(seed);
    }

    /** The check is the power of three it lacks: Σ aᵢ·3^i ≡ 0 (mod 31). */
    public String creditCode() {
        String organisation = pick(CREDIT_ALPHABET, 8);
        String body = any(KINDS) + any(AREAS) + organisation + organisationCheck(organisation);
        int sum = 0;
        int weight = 1;
        for (char c : body.toCharArray()) {
            sum = (sum + CREDIT_ALPHABET.indexOf(c) * weight) % 31;
            weight = weight * 3 % 31;
        }
        return body + CREDIT_ALPHABET.charAt((31 - sum) % 31);
    }

    /** ISO 7064 MOD 11-2, digit by digit. */
    public String residentId() {
        LocalDate birth = LocalDate.of(1940, 1, 1).plusDays(random.nextInt(30_000));
        String body = any(AREAS) + birth.toString().replace("-", "") + pick(DIGITS, 3);
        int rest = 0;
        for (char c : body.toCharArray()) {
            rest = (rest + (c - '0')) * 2 % 11;
        }
        int check = (12 - rest) % 11;
        return body + (check == 10 ? "X" : String.valueOf(check));
    }

    public String bankCard() {
        String body = "62" + pick(DIGITS, 10 + random.nextInt(7));
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int digit = body.charAt(body.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? 2 * digit : digit;
            sum += doubled / 10 + doubled % 10;
        }
        return body + (10 - sum % 10) % 10;
    }

    public String bureauCode() {
        int[] weights = {1, 3, 5, 7, 11, 2, 13, 1, 1, 17, 19, 97, 23, 29};
        String body = pick(ALPHANUMERIC, 3) + pick(DIGITS, 11);
        int sum = 1;
        for (int i = 0; i < weights.length; i++) {
            sum += ALPHANUMERIC.indexOf(body.charAt(i)) * weights[i];
        }
        return body + "%02d".formatted((sum - 1) % 97 + 1);
    }

    public String corporateAccount() {
        return pick(DIGITS, 12 + random.nextInt(21));
    }

    public String unitNo() {
        String land = any(AREAS) + pick(DIGITS, 6) + pick("GJZ", 1) + pick("ABSXCDEFHGLNWY", 1) + pick(DIGITS, 5);
        return land + (random.nextInt(5) == 0 ? "W00000000" : pick("FLQ", 1) + pick(DIGITS, 8));
    }

    public String certificate() {
        return pick("京浙苏粤川", 1) + "（" + (1990 + random.nextInt(37)) + "）杭州市不动产" + any("权", "证明") + "第"
                + pick(DIGITS, 7 + random.nextInt(2)) + "号";
    }

    public String mobile() {
        return "1" + pick("3456789", 1) + pick(DIGITS, 9);
    }

    /** As people type it: in groups, full width, lower case, with what a copied text carries unseen. */
    public String typed(String number) {
        StringBuilder typed = new StringBuilder(random.nextBoolean() ? "\u200b" : "\u3000");
        for (char c : number.toCharArray()) {
            boolean ascii = c > ' ' && c <= '~';
            switch (random.nextInt(4)) {
                case 0 -> typed.append(ascii ? (char) (c + 0xFEE0) : c);
                case 1 -> typed.append(Character.toLowerCase(c));
                case 2 -> typed.append(c).append(pick(" -–\u00a0\u3000", 1));
                default -> typed.append(c);
            }
        }
        return typed.toString();
    }

    private static String organisationCheck(String code) {
        int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += ALPHANUMERIC.indexOf(code.charAt(i)) * weights[i];
        }
        int check = 11 - sum % 11;
        return check == 11 ? "0" : check == 10 ? "X" : String.valueOf(check);
    }

    private String pick(String from, int count) {
        StringBuilder picked = new StringBuilder();
        for (int i = 0; i < count; i++) {
            picked.append(from.charAt(random.nextInt(from.length())));
        }
        return picked.toString();
    }

    private String any(String... of) {
        return of[random.nextInt(of.length)];
    }
}
