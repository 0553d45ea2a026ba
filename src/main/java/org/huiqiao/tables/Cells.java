package org.huiqiao.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads a cell. What it does not know it hands on as it stands. */
final class Cells {

    private static final Pattern NOT = Pattern.compile("not\\s*\\((.*)\\)", Pattern.DOTALL);
    private static final Pattern ELEMENT =
            Pattern.compile("\\s*(?:(?<operator><=|>=|<|>)\\s*(?<border>L)".replace("L", Literals.PATTERN)
                    + "|(?<open>[\\[\\](])\\s*(?<from>L)\\s*\\.\\.\\s*(?<to>L)\\s*(?<close>[\\])\\[])"
                            .replace("L", Literals.PATTERN)
                    + "|(?<value>L))\\s*".replace("L", Literals.PATTERN));

    private Cells() {}

    static Test read(String cell) {
        String text = cell.strip();
        if (text.isEmpty() || text.equals("-")) {
            return new Test.Always();
        }
        Matcher not = NOT.matcher(text);
        Optional<Test> read = not.matches() ? list(not.group(1), true).map(Test.Not::new) : list(text, false);
        return read.orElseGet(() -> new Test.Opaque(text.replaceAll("\\s+", " ")));
    }

    private static Optional<Test> list(String text, boolean inside) {
        List<Test> tests = new ArrayList<>();
        Matcher matcher = ELEMENT.matcher(text);
        int at = 0;
        while (matcher.region(at, text.length()).lookingAt()) {
            Optional<Test> test = element(matcher);
            if (test.isEmpty()) {
                return Optional.empty();
            }
            tests.add(test.get());
            at = matcher.end();
            if (at == text.length()) {
                return Optional.of(tests.size() == 1 && !inside ? tests.get(0) : oneOf(tests, inside));
            }
            if (text.charAt(at++) != ',') {
                break;
            }
        }
        return Optional.empty();
    }

    /** The engine takes {@code true} at the head of a list, and anywhere under {@code not}, as a hit in itself. */
    private static Test oneOf(List<Test> tests, boolean inside) {
        return new Test.OneOf(IntStream.range(0, tests.size())
                .mapToObj(at -> (inside || at == 0) && tests.get(at).equals(new Test.Equal(true))
                        ? new Test.Always()
                        : tests.get(at))
                .toList());
    }

    private static Optional<Test> element(Matcher found) {
        if (found.group("value") != null) {
            return Literals.read(found.group("value"));
        }
        if (found.group("operator") != null) {
            return compare(found.group("operator"), found.group("border")).map(Test.class::cast);
        }
        return compare(found.group("open").equals("[") ? ">=" : ">", found.group("from"))
                .flatMap(from -> compare(found.group("close").equals("]") ? "<=" : "<", found.group("to"))
                        .map(to -> new Test.Between(from, to)));
    }

    /** Words have an order too, but no next word to show as an example. */
    private static Optional<Test.Compare> compare(String operator, String border) {
        return border.matches("null|true|false|\".*")
                ? Optional.empty()
                : Literals.value(border).map(value -> new Test.Compare(operator, value));
    }
}
