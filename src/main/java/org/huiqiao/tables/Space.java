package org.huiqiao.tables;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All cases a table can meet, and the region of each rule in them. Columns with the same expression are one axis. A
 * cell that is no plain test has an axis of its own, on which it, its like and its contrary have their places.
 */
final class Space {

    /** @param plain whether its values are values of the input; else they only say how an opaque cell turned out */
    private record Axis(String expression, List<@Nullable Object> values, boolean plain) {}

    /** @param plain the region if the opaque cells were not there */
    record Region(Table.Rule rule, Box box, Box plain, boolean opaque, List<Boolean> never) {}

    private static final Pattern RELATION = Pattern.compile("(<=|>=|<|>) ?([A-Za-z_][\\w.]*)");
    private static final Pattern NOT = Pattern.compile("not ?\\((.*)\\)");
    private static final List<@Nullable Object> BELOW_AT_ABOVE_OR_UNKNOWN = List.of("<", "=", ">", "?");
    private static final List<@Nullable Object> YES_NO_OR_NEITHER = List.of("yes", "no", "?");

    private final Table table;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<Axis> axes = new ArrayList<>();
    private final List<Region> regions;
    private int opaqueCells;

    Space(Table table) {
        this.table = table;
        List<List<Test>> cells =
                table.rules().stream().map(rule -> cells(table, rule)).toList();
        table.inputs().forEach(input -> axis(input.expression(), () -> values(input, cells), true));
        List<Map<Integer, BitSet>> sides = new ArrayList<>();
        List<List<Boolean>> never = new ArrayList<>();
        List<Integer> opaque = new ArrayList<>();
        for (List<Test> row : cells) {
            int before = opaqueCells;
            Map<Integer, BitSet> side = new LinkedHashMap<>();
            List<Boolean> empty = new ArrayList<>();
            for (int column = 0; column < row.size(); column++) {
                empty.add(place(table.inputs().get(column), row.get(column), side));
            }
            sides.add(side);
            never.add(empty);
            opaque.add(opaqueCells - before);
        }
        regions = IntStream.range(0, cells.size())
                .mapToObj(row -> new Region(
                        table.rules().get(row),
                        box(sides.get(row), false),
                        box(sides.get(row), true),
                        opaque.get(row) > 0,
                        never.get(row)))
                .toList();
    }

    List<Region> regions() {
        return regions;
    }

    int opaqueCells() {
        return opaqueCells;
    }

    Box everything() {
        return box(Map.of(), false);
    }

    /** Without the cases in which an input is unknown, or a word that no cell names. */
    Box known() {
        Box known = everything();
        for (int axis = 0; axis < axes.size(); axis++) {
            List<@Nullable Object> values = axes.get(axis).values();
            BitSet side = new BitSet();
            IntStream.range(0, values.size())
                    .filter(value -> !Values.isUnknown(values.get(value)))
                    .forEach(side::set);
            if (!side.isEmpty()) {
                known = known.with(axis, side);
            }
        }
        return known;
    }

    /** The axes along which a region leaves something out. */
    List<Integer> boundAlong(Box box) {
        return IntStream.range(0, axes.size())
                .filter(axis -> box.sides().get(axis).cardinality()
                        < axes.get(axis).values().size())
                .boxed()
                .toList();
    }

    /** A case of the region, without the inputs that do not matter to it. */
    Map<String, @Nullable Object> witness(Box box) {
        Map<String, @Nullable Object> witness = new LinkedHashMap<>();
        for (int axis : boundAlong(box)) {
            if (axes.get(axis).plain()) {
                witness.put(
                        axes.get(axis).expression(),
                        axes.get(axis).values().get(box.sides().get(axis).nextSetBit(0)));
            }
        }
        return Collections.unmodifiableMap(witness);
    }

    private static List<Test> cells(Table table, Table.Rule rule) {
        return IntStream.range(0, table.inputs().size())
                .mapToObj(column ->
                        column < rule.inputs().size() ? Cells.read(rule.inputs().get(column)) : new Test.Always())
                .toList();
    }

    /** None if the column holds values of many types: then no cell of it is plain. */
    private List<@Nullable Object> values(Table.Column input, List<List<Test>> cells) {
        List<Table.Column> same = table.inputs().stream()
                .filter(other -> other.expression().equals(input.expression()))
                .toList();
        Collection<Object> named = IntStream.range(0, table.inputs().size())
                .filter(column -> same.contains(table.inputs().get(column)))
                .boxed()
                .flatMap(column -> cells.stream().map(row -> row.get(column)))
                .flatMap(Test::named)
                .toList();
        Optional<Class<?>> type =
                same.stream().map(Table.Column::type).distinct().count() == 1
                        ? Values.type(input.type(), named)
                        : Optional.empty();
        List<@Nullable Object> values = type.map(found -> Values.of(
                        found,
                        input.type(),
                        Stream.concat(named.stream(), same.stream().flatMap(column -> column.allowed()
                                        .named()))
                                .toList()))
                .orElseGet(List::of);
        List<@Nullable Object> possible = new ArrayList<>(values);
        possible.removeIf(value -> value != null && same.stream().anyMatch(column -> !allows(column, value)));
        return possible.isEmpty() ? Collections.singletonList("?") : possible;
    }

    private static boolean allows(Table.Column column, Object value) {
        return column.allowed() instanceof Test.Opaque || column.allowed().meets(value);
    }

    /** Narrows the rule along the axis of the cell; says whether the cell leaves nothing. */
    private boolean place(Table.Column input, Test cell, Map<Integer, BitSet> sides) {
        if (cell instanceof Test.Always) {
            return false;
        }
        int axis = axis(input.expression(), List::of, true);
        List<@Nullable Object> values = axes.get(axis).values();
        BitSet side = new BitSet();
        if (cell instanceof Test.Opaque opaque) {
            opaqueCells++;
            axis = opaque(input.expression(), opaque.text(), side);
        } else if (values.size() == 1) {
            opaqueCells++;
            axis = opaque(input.expression(), cell.toString(), side);
        } else {
            IntStream.range(0, values.size())
                    .filter(value -> cell.meets(values.get(value)))
                    .forEach(side::set);
        }
        sides.merge(axis, side, Box::common);
        return side.isEmpty();
    }

    private int opaque(String expression, String text, BitSet side) {
        Matcher relation = RELATION.matcher(text);
        if (relation.matches()) {
            String operator = relation.group(1);
            side.set(0, operator.startsWith("<"));
            side.set(1, operator.endsWith("="));
            side.set(2, operator.startsWith(">"));
            return axis(expression + " to " + relation.group(2), () -> BELOW_AT_ABOVE_OR_UNKNOWN, false);
        }
        Matcher not = NOT.matcher(text);
        side.set(not.matches() ? 1 : 0);
        return axis(
                expression + " is " + (not.matches() ? not.group(1).strip() : text), () -> YES_NO_OR_NEITHER, false);
    }

    private int axis(String name, Supplier<List<@Nullable Object>> values, boolean plain) {
        return places.computeIfAbsent(name, fresh -> {
            axes.add(new Axis(fresh, values.get(), plain));
            return axes.size() - 1;
        });
    }

    private Box box(Map<Integer, BitSet> sides, boolean plainOnly) {
        return new Box(IntStream.range(0, axes.size())
                .mapToObj(axis -> {
                    BitSet all = new BitSet();
                    all.set(0, axes.get(axis).values().size());
                    return plainOnly && !axes.get(axis).plain() ? all : sides.getOrDefault(axis, all);
                })
                .toList());
    }
}
