package org.huiqiao.consent;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a text was put before the person who agrees to it.
 *
 * @param channel H5, API …
 * @param language in which it was read
 * @param address from which the answer came
 * @param device as it names itself
 */
public record Presentation(
        String channel,
        Locale language,
        @Nullable String address,
        @Nullable String device) {

    /** In Chinese, from nowhere in particular. */
    public static Presentation of(String channel) {
        return new Presentation(channel, Locale.CHINESE, null, null);
    }

    /** One line each, for the sealed column. */
    String from() {
        return plain(address, 60) + "\n" + plain(device, 300);
    }

    private static String plain(@Nullable String text, int most) {
        String line = text == null ? "" : text.replaceAll("\\p{Cntrl}", " ");
        return line.substring(0, Math.min(most, line.length()));
    }
}
