package org.huiqiao.common;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How names and numbers are cut into what an index finds them by: pairs of characters, whole numbers and their tails. */
public final class SearchWords {

    private static final int LONGEST = 60;

    private SearchWords() {}

    /** As it is compared: small letters, no blanks, not too long. */
    public static String plain(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Cntrl}]+", "");
        return plain.substring(0, Math.min(LONGEST, plain.length()));
    }

    /** Of a plain text. */
    public static Set<String> pairs(String text) {
        Set<String> pairs = new LinkedHashSet<>();
        for (int at = 0; at + 2 <= text.length(); at++) {
            pairs.add(text.substring(at, at + 2));
        }
        return pairs;
    }

    /** The number and its last four and six, each behind a {@code #}. */
    public static List<String> tails(String number) {
        String plain = plain(number);
        List<String> tails = new ArrayList<>(List.of('#' + plain));
        for (int length : new int[] {4, 6}) {
            if (plain.length() > length) {
                tails.add('#' + plain.substring(plain.length() - length));
            }
        }
        return tails;
    }
}
