package org.huiqiao.tables;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values as they stand in a cell: null, true, a word, a figure, a day, a moment without a zone. */
final class Literals {

    static final String PATTERN = "(?:null\\b|true\\b|false\\b|\"[^\"\\\\]*\"|-?\\s*\\d+(?:\\.\\d+)?|-?\\s*\\.\\d+"
            + "|(?:date(?:\\s+and\\s+time)?\\s*\\(\\s*|@)\"[^\"\\\\]*\"(?:\\s*\\))?)";
    private static final Pattern MOMENT = Pattern.compile("[^\"]*\"(\\d{4}-[^\"]*)\"\\s*\\)?");

    private Literals() {}

    /** Nothing if it only looks like a value, as the 31st of February. */
    static Optional<Test> read(String text) {
        return switch (text) {
            case "null" -> Optional.of(new Test.Equal(null));
            case "true", "false" -> Optional.of(new Test.Equal(Boolean.valueOf(text)));
            default -> value(text).map(Test.Equal::new);
        };
    }

    static Optional<Object> value(String text) {
        try {
            if (text.startsWith("\"")) {
                return Optional.of(text.substring(1, text.length() - 1));
            }
            return Optional.of(
                    text.startsWith("date") || text.startsWith("@")
                            ? moment(text)
                            : new BigDecimal(text.replaceAll("\\s", "")));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Object moment(String text) {
        Matcher quoted = MOMENT.matcher(text);
        if (!quoted.matches() || text.startsWith("@") == text.endsWith(")")) {
            throw new DateTimeException(text);
        }
        boolean time = text.startsWith("@") ? quoted.group(1).contains("T") : text.contains("time");
        return time ? LocalDateTime.parse(quoted.group(1)) : LocalDate.parse(quoted.group(1));
    }

    static String inWords(@Nullable Object value) {
        return value instanceof BigDecimal number
                ? number.toPlainString()
                : value instanceof LocalDateTime time
                        ? time.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                        : value instanceof String word ? '"' + word + '"' : String.valueOf(value);
    }
}
