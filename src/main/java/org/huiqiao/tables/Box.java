package org.huiqiao.tables;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** A region of cases: for each axis the values it takes. */
record Box(List<BitSet> sides) {

    boolean isEmpty() {
        return sides.stream().anyMatch(BitSet::isEmpty);
    }

    boolean contains(Box other) {
        return IntStream.range(0, sides.size()).allMatch(axis -> containsAlong(axis, other));
    }

    boolean containsAlong(int axis, Box other) {
        return minus(other.sides.get(axis), sides.get(axis)).isEmpty();
    }

    boolean meets(Box other) {
        return IntStream.range(0, sides.size()).allMatch(axis -> sides.get(axis).intersects(other.sides.get(axis)));
    }

    Box and(Box other) {
        return new Box(IntStream.range(0, sides.size())
                .mapToObj(axis -> common(sides.get(axis), other.sides.get(axis)))
                .toList());
    }

    Box with(int axis, BitSet side) {
        List<BitSet> changed = new ArrayList<>(sides);
        changed.set(axis, side);
        return new Box(changed);
    }

    static BitSet minus(BitSet a, BitSet b) {
        BitSet rest = (BitSet) a.clone();
        rest.andNot(b);
        return rest;
    }

    static BitSet common(BitSet a, BitSet b) {
        BitSet both = (BitSet) a.clone();
        both.and(b);
        return both;
    }
}
