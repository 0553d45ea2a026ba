package org.huiqiao.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A unary test with the engine's own truth: yes, no and neither. Only what is neither yes nor no stays so under
 * {@code not}, which is why an unknown value meets {@code not(1)} but never {@code not(< 1)}.
 */
sealed interface Test {

    /** Yes, no, or null for neither. */
    @Nullable
    Boolean holds(@Nullable Object value);

    /** The values it names. */
    default Stream<Object> named() {
        return Stream.empty();
    }

    default boolean meets(@Nullable Object value) {
        return Boolean.TRUE.equals(holds(value));
    }

    /** {@code -} or nothing written. */
    record Always() implements Test {
        @Override
        public Boolean holds(@Nullable Object value) {
            return true;
        }
    }

    record Equal(@Nullable Object literal) implements Test {
        @Override
        public @Nullable Boolean holds(@Nullable Object value) {
            if (value == null || literal == null) {
                return value == literal;
            }
            return value.getClass() == literal.getClass() ? Test.compare(value, literal) == 0 : null;
        }

        @Override
        public Stream<Object> named() {
            return Stream.ofNullable(literal);
        }
    }

    record Compare(String operator, Object border) implements Test {
        @Override
        public @Nullable Boolean holds(@Nullable Object value) {
            if (value == null || value.getClass() != border.getClass()) {
                return null;
            }
            int side = Test.compare(value, border);
            return switch (operator) {
                case "<" -> side < 0;
                case "<=" -> side <= 0;
                case ">" -> side > 0;
                default -> side >= 0;
            };
        }

        @Override
        public Stream<Object> named() {
            return Stream.of(border);
        }
    }

    record Between(Compare from, Compare to) implements Test {
        @Override
        public @Nullable Boolean holds(@Nullable Object value) {
            Boolean above = from.holds(value);
            Boolean below = to.holds(value);
            return above == null || below == null ? null : above && below;
        }

        @Override
        public Stream<Object> named() {
            return Stream.concat(from.named(), to.named());
        }
    }

    record OneOf(List<Test> tests) implements Test {
        @Override
        public @Nullable Boolean holds(@Nullable Object value) {
            Boolean sofar = false;
            for (Test test : tests) {
                Boolean holds = test.holds(value);
                if (Boolean.TRUE.equals(holds)) {
                    return true;
                }
                sofar = holds == null ? null : sofar;
            }
            return sofar;
        }

        @Override
        public Stream<Object> named() {
            return tests.stream().flatMap(Test::named);
        }
    }

    record Not(Test test) implements Test {
        @Override
        public @Nullable Boolean holds(@Nullable Object value) {
            Boolean holds = test.holds(value);
            return holds == null ? null : !holds;
        }

        @Override
        public Stream<Object> named() {
            return test.named();
        }
    }

    /** Not a plain test: told apart by its text only. */
    record Opaque(String text) implements Test {
        @Override
        public @Nullable Boolean holds(@Nullable Object value) {
            throw new IllegalStateException(text);
        }
    }

    static int compare(Object a, Object b) {
        if (a instanceof BigDecimal number) {
            return number.compareTo((BigDecimal) b);
        }
        if (a instanceof LocalDate day) {
            return day.compareTo((LocalDate) b);
        }
        return a instanceof LocalDateTime time ? time.compareTo((LocalDateTime) b) : a.equals(b) ? 0 : 1;
    }
}
