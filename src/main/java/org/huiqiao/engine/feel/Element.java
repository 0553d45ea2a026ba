package org.huiqiao.engine.feel;

import java.math.BigDecimal;
import java.util.List;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.jspecify.annotations.Nullable;

/** One test of a list. Asked about values that are there: texts and numbers. */
interface Element {

    Answer of(String text);

    Answer of(BigDecimal number, VariableContext context);

    /** What stands on the other side, as far as its kind goes. */
    enum Border {
        NUMBER,
        NOTHING,
        ODD
    }

    default Border border(VariableContext context) {
        return Border.ODD;
    }

    /** Whether it says the same of the same value whatever else is known. */
    default boolean closed() {
        return true;
    }

    /** {@code "A"} */
    record Text(String literal) implements Element {

        @Override
        public Answer of(String text) {
            return Answer.of(text.equals(literal));
        }

        @Override
        public Answer of(BigDecimal number, VariableContext context) {
            return Answer.UNSURE;
        }
    }

    /** {@code contains(?, "A") or contains(?, "B")}: the whole of a cell. */
    record Contains(List<String> words) implements Element {

        @Override
        public Answer of(String text) {
            return Answer.of(words.stream().anyMatch(text::contains));
        }

        @Override
        public Answer of(BigDecimal number, VariableContext context) {
            return Answer.UNSURE;
        }
    }

    /** {@code null}: nothing that is there. */
    record Nothing() implements Element {

        @Override
        public Answer of(String text) {
            return Answer.NO;
        }

        @Override
        public Answer of(BigDecimal number, VariableContext context) {
            return Answer.NO;
        }
    }

    /** {@code true}: a list with it answers values of other types in its own way, so that FEEL is asked. */
    record Flag() implements Element {

        @Override
        public Answer of(String text) {
            return Answer.UNSURE;
        }

        @Override
        public Answer of(BigDecimal number, VariableContext context) {
            return Answer.UNSURE;
        }
    }

    /** {@code [1..5)}; a single number is an interval too. */
    record Interval(BigDecimal from, boolean withFrom, BigDecimal to, boolean withTo) implements Element {

        @Override
        public Answer of(String text) {
            return Answer.UNSURE;
        }

        @Override
        public Answer of(BigDecimal number, VariableContext context) {
            int low = number.compareTo(from);
            int high = number.compareTo(to);
            return Answer.of((withFrom ? low >= 0 : low > 0) && (withTo ? high <= 0 : high < 0));
        }
    }

    /** {@code <= 5} or {@code > facts.cap}. */
    record Comparison(
            String operator,
            @Nullable BigDecimal literal,
            @Nullable Path path) implements Element {

        @Override
        public Answer of(String text) {
            return Answer.UNSURE;
        }

        @Override
        public Answer of(BigDecimal number, VariableContext context) {
            BigDecimal border = path == null ? literal : Numbers.of(path.in(context));
            if (border == null) {
                return Answer.UNSURE;
            }
            int order = number.compareTo(border);
            return Answer.of(
                    switch (operator) {
                        case "<" -> order < 0;
                        case "<=" -> order <= 0;
                        case ">" -> order > 0;
                        default -> order >= 0;
                    });
        }

        @Override
        public boolean closed() {
            return path == null;
        }

        @Override
        public Border border(VariableContext context) {
            Object there = path == null ? literal : path.in(context);
            if (there == null) {
                return Border.NOTHING;
            }
            return Numbers.of(there) == null ? Border.ODD : Border.NUMBER;
        }
    }
}
