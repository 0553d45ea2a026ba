package org.huiqiao.engine.feel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads plain unary tests. Whatever it does not know it leaves alone, so that FEEL Scala reads it. */
final class ElementParser {

    private static final String NUMBER = "-?\\d{1,15}(?:\\.\\d{1,15})?";
    private static final Pattern ELEMENT = Pattern.compile("\\s*(?:\"(?<text>[^\"\\\\]*)\"|(?<word>true|false|null)\\b"
            + "|(?<operator><=|>=|<|>)\\s*(?:(?<border>" + NUMBER + ")|(?<path>" + Path.TEXT + "))"
            + "|(?<open>[\\[(\\]])\\s*(?<from>" + NUMBER + ")\\s*\\.\\.\\s*(?<to>" + NUMBER + ")\\s*(?<close>[\\])\\[])"
            + "|(?<number>" + NUMBER + "))\\s*(?<end>,|$)");
    private static final Pattern NEGATED = Pattern.compile("\\s*not\\s*\\((.*)\\)\\s*", Pattern.DOTALL);

    private static final Pattern WORD = Pattern.compile("contains\\(\\?, ?\"([^\"\\\\]*)\"\\)");
    private static final Pattern WORDS = Pattern.compile(WORD + "( or " + WORD + ")*");

    private ElementParser() {}

    static Optional<UnaryTests> read(String text) {
        if (text.strip().equals("-")) {
            return Optional.of(UnaryTests.ANY);
        }
        if (WORDS.matcher(text).matches()) {
            return Optional.of(new UnaryTests(
                    false,
                    List.of(new Element.Contains(WORD.matcher(text)
                            .results()
                            .map(word -> word.group(1))
                            .toList()))));
        }
        Matcher negated = NEGATED.matcher(text);
        boolean not = negated.matches();
        List<Element> elements = elements(not ? negated.group(1) : text);
        return elements.isEmpty() ? Optional.empty() : Optional.of(new UnaryTests(not, elements));
    }

    /** Empty if any is not plain. */
    private static List<Element> elements(String text) {
        List<Element> elements = new ArrayList<>();
        Matcher next = ELEMENT.matcher(text);
        int at = 0;
        boolean more = true;
        while (more) {
            next.region(at, text.length());
            Element element = next.lookingAt() ? element(next) : null;
            if (element == null) {
                return List.of();
            }
            elements.add(element);
            at = next.end();
            more = next.group("end").equals(",");
        }
        return at == text.length() ? elements : List.of();
    }

    private static @Nullable Element element(Matcher found) {
        if (found.group("text") != null) {
            return new Element.Text(found.group("text"));
        }
        if (found.group("word") != null) {
            return found.group("word").equals("null") ? new Element.Nothing() : new Element.Flag();
        }
        if (found.group("operator") != null) {
            String border = found.group("border");
            Path path = border == null ? Path.of(found.group("path")) : null;
            return border == null && path == null
                    ? null
                    : new Element.Comparison(
                            found.group("operator"), border == null ? null : new BigDecimal(border), path);
        }
        if (found.group("open") != null) {
            BigDecimal from = new BigDecimal(found.group("from"));
            BigDecimal to = new BigDecimal(found.group("to"));
            return from.compareTo(to) > 0
                    ? null
                    : new Element.Interval(
                            from,
                            found.group("open").equals("["),
                            to,
                            found.group("close").equals("]"));
        }
        BigDecimal number = new BigDecimal(found.group("number"));
        return new Element.Interval(number, true, number, true);
    }
}
