package org.huiqiao.tables;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that cells ask about.
 *
 * @param expression the input, or for a relation the figure that the input is compared with
 * @param input for a relation: the axis of the input
 */
record Axis(Sort sort, String expression, List<@Nullable Object> values, int input) {

    enum Sort {
        /** The value of an input. */
        VALUES,
        /** Where an input stands to a figure that comes with the case and that nothing else asks about. */
        RELATION,
        /** How a cell turned out that is no plain test. */
        OPAQUE
    }

    private static final int UNKNOWN = 3;
    private static final List<@Nullable Object> BELOW_AT_ABOVE_OR_UNKNOWN = List.of("<", "=", ">", "?");
    private static final List<@Nullable Object> YES_NO_OR_NEITHER = List.of("yes", "no", "?");

    static Axis values(String expression, List<@Nullable Object> values) {
        return new Axis(Sort.VALUES, expression, values, -1);
    }

    static Axis relation(String expression, int input, boolean free) {
        return new Axis(free ? Sort.RELATION : Sort.OPAQUE, expression, BELOW_AT_ABOVE_OR_UNKNOWN, input);
    }

    static Axis opaque(String text) {
        return new Axis(Sort.OPAQUE, text, YES_NO_OR_NEITHER, -1);
    }

    static BitSet where(String operator) {
        BitSet side = new BitSet();
        side.set(0, operator.startsWith("<"));
        side.set(1, operator.endsWith("="));
        side.set(2, operator.startsWith(">"));
        return side;
    }

    boolean isOpaque() {
        return sort == Sort.OPAQUE;
    }

    boolean isRelation() {
        return sort == Sort.RELATION;
    }

    BitSet all() {
        BitSet all = new BitSet();
        all.set(0, values.size());
        return all;
    }

    /** What is neither unknown nor a word that no cell names; all, if that leaves nothing. */
    BitSet known() {
        BitSet side = all();
        if (isRelation()) {
            side.clear(UNKNOWN);
        } else if (sort == Sort.VALUES) {
            IntStream.range(0, values.size())
                    .filter(value -> Values.isUnknown(values.get(value)))
                    .forEach(side::clear);
        }
        return side.isEmpty() ? all() : side;
    }

    boolean isBound(BitSet side) {
        return side.cardinality() < values.size();
    }

    /** A figure to which the given one stands in that relation. */
    static @Nullable Object other(int relation, @Nullable Object figure) {
        return relation == UNKNOWN || figure == null
                ? null
                : ((BigDecimal) figure).add(BigDecimal.valueOf(1L - relation));
    }
}
