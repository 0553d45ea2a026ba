package org.huiqiao.sandbox.world;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns what the figure files say into a value: {@code {"pick": [...]}} chooses by the identifier,
 * {@code today-P3Y6M} counts from the world's date, <code>${15-18}</code> quotes the identifier and
 * <code>${digits8}</code> is a number made of it.
 */
record Wording(String id, LocalDate today) {

    private static final Pattern QUOTE = Pattern.compile("\\$\\{(\\d+)-(\\d+)}");
    private static final int EIGHT_DIGITS = 100_000_000;

    @Nullable
    Object value(@Nullable Object wording) {
        if (wording instanceof Map<?, ?> map && map.get("pick") instanceof List<?> choices) {
            return value(choices.get(Math.floorMod(hash(), choices.size())));
        }
        return wording instanceof String text ? text(text) : wording;
    }

    private String text(String text) {
        if (text.startsWith("today-P")) {
            return today.minus(Period.parse(text.substring("today-".length()))).toString();
        }
        String digits = String.format("%08d", Math.floorMod(hash(), EIGHT_DIGITS));
        return QUOTE.matcher(text.replace("${digits8}", digits))
                .replaceAll(quote -> part(Integer.parseInt(quote.group(1)), Integer.parseInt(quote.group(2))));
    }

    private String part(int first, int last) {
        return last <= id.length() ? id.substring(first - 1, last) : id;
    }

    /** The same on every machine and in every run. */
    private int hash() {
        int hash = 17;
        for (int i = 0; i < id.length(); i++) {
            hash = 31 * hash + id.charAt(i);
        }
        return hash ^ (hash >>> 15);
    }
}
