package org.huiqiao.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
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

    /**
     * @param plain the region if the opaque cells were not there
     * @param never for each column whether its cell alone leaves nothing
     */
    record Region(Table.Rule rule, Box box, Box plain, boolean opaque, List<Boolean> never) {}

    private static final Pattern RELATION = Pattern.compile("(<=|>=|<|>) ?([A-Za-z_][\\w.]*)");
    private static final Pattern NOT = Pattern.compile("not ?\\((.*)\\)");

    private final Table table;
    private final List<List<Test>> cells;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Axis> axes = new ArrayList<>();
    private final List<Region> regions;
    private int opaqueCells;

    Space(Table table) {
        this.table = table;
        this.cells = table.rules().stream().map(rule -> cells(table, rule)).toList();
        table.inputs().forEach(input -> axis(input.expression(), () -> Axis.values(input.expression(), values(input))));
        List<Map<Integer, BitSet>> sides = new ArrayList<>();
        List<List<Boolean>> never = new ArrayList<>();
        for (List<Test> row : cells) {
            Map<Integer, BitSet> side = new LinkedHashMap<>();
            never.add(IntStream.range(0, row.size())
                    .mapToObj(column -> place(table.inputs().get(column), row.get(column), side))
                    .toList());
            sides.add(side);
        }
        regions = IntStream.range(0, cells.size())
                .mapToObj(row -> region(table.rules().get(row), sides.get(row), never.get(row)))
                .toList();
    }

    List<Region> regions() {
        return regions;
    }

    int opaqueCells() {
        return opaqueCells;
    }

    Box everything() {
        return new Box(axes.stream().map(Axis::all).toList());
    }

    /** Without the cases in which an input is unknown, or a word that no cell names. */
    Box known() {
        return new Box(axes.stream().map(Axis::known).toList());
    }

    /** An unknown input stands in no relation. */
    List<Box> impossible() {
        return IntStream.range(0, axes.size())
                .filter(axis -> axes.get(axis).isRelation())
                .mapToObj(axis -> {
                    int input = axes.get(axis).input();
                    BitSet unknown = new BitSet();
                    unknown.set(axes.get(input).values().indexOf(null));
                    return everything()
                            .with(input, unknown)
                            .with(axis, axes.get(axis).known());
                })
                .toList();
    }

    /** The axes along which a region leaves something out. */
    List<Integer> boundAlong(Box box) {
        return IntStream.range(0, axes.size())
                .filter(axis -> axes.get(axis).isBound(box.sides().get(axis)))
                .boxed()
                .toList();
    }

    /** A case of a possible region, without the inputs that do not matter to it. */
    Map<String, @Nullable Object> witness(Box box) {
        Map<String, @Nullable Object> witness = new LinkedHashMap<>();
        for (int place : boundAlong(box)) {
            Axis axis = axes.get(place);
            int first = box.sides().get(place).nextSetBit(0);
            if (axis.isRelation()) {
                Axis input = axes.get(axis.input());
                int figure = box.sides().get(axis.input()).nextSetBit(0);
                witness.put(axis.expression(), Axis.other(first, input.values().get(figure)));
            } else if (!axis.isOpaque()) {
                witness.put(axis.expression(), axis.values().get(first));
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

    /** Only one, which stands for all, if the column holds values of many types: then no cell of it is plain. */
    private List<@Nullable Object> values(Table.Column input) {
        List<Table.Column> same = table.inputs().stream()
                .filter(other -> other.expression().equals(input.expression()))
                .toList();
        Collection<Object> named =
                tests(input.expression()).flatMap(Test::named).toList();
        Optional<Class<?>> type =
                same.stream().map(Table.Column::type).distinct().count() == 1
                        ? Values.type(input.type(), named)
                        : Optional.empty();
        Stream<Object> allowed =
                same.stream().flatMap(column -> column.allowed().named());
        List<@Nullable Object> values = new ArrayList<>(type.map(found -> Values.of(
                        found,
                        input.type(),
                        Stream.concat(named.stream(), allowed).toList()))
                .orElseGet(List::of));
        values.removeIf(value -> value != null && same.stream().anyMatch(column -> !column.allows(value)));
        return values.isEmpty() ? Collections.singletonList("?") : values;
    }

    private Stream<Test> tests(String expression) {
        return IntStream.range(0, table.inputs().size())
                .filter(column -> table.inputs().get(column).expression().equals(expression))
                .boxed()
                .flatMap(column -> cells.stream().map(row -> row.get(column)));
    }

    /** Narrows the rule along the axis of the cell; says whether the cell leaves nothing. */
    private boolean place(Table.Column input, Test cell, Map<Integer, BitSet> sides) {
        if (cell instanceof Test.Always) {
            return false;
        }
        int axis = places.getOrDefault(input.expression(), 0);
        List<@Nullable Object> values = axes.get(axis).values();
        BitSet side = new BitSet();
        if (cell instanceof Test.Opaque opaque) {
            axis = opaque(axis, opaque.text(), side);
        } else if (values.size() == 1) {
            axis = opaque(axis, cell.toString(), side);
        } else {
            IntStream.range(0, values.size())
                    .filter(value -> cell.meets(values.get(value)))
                    .forEach(side::set);
        }
        opaqueCells += axes.get(axis).isOpaque() ? 1 : 0;
        sides.merge(axis, side, Box::common);
        return side.isEmpty();
    }

    private int opaque(int input, String text, BitSet side) {
        String expression = axes.get(input).expression();
        Matcher relation = RELATION.matcher(text);
        if (relation.matches()) {
            String figure = relation.group(2);
            side.or(Axis.where(relation.group(1)));
            return axis(
                    expression + " to " + figure, () -> Axis.relation(figure, input, isFree(figure, axes.get(input))));
        }
        Matcher not = NOT.matcher(text);
        side.set(not.matches() ? 1 : 0);
        String asked = not.matches() ? not.group(1).strip() : text;
        return axis(expression + " is " + asked, () -> Axis.opaque(asked));
    }

    /** Whether it may have any value beside any other: it is no input, and one numeric input alone is held against it. */
    private boolean isFree(String figure, Axis input) {
        return input.values().stream().anyMatch(BigDecimal.class::isInstance)
                && !places.containsKey(figure)
                && table.inputs().stream()
                        .map(Table.Column::expression)
                        .filter(other -> !other.equals(input.expression()))
                        .flatMap(this::tests)
                        .noneMatch(test -> test instanceof Test.Opaque opaque
                                && opaque.text().contains(figure));
    }

    private int axis(String name, Supplier<Axis> axis) {
        Integer place = places.get(name);
        if (place == null) {
            place = axes.size();
            places.put(name, place);
            axes.add(axis.get());
        }
        return place;
    }

    private Region region(Table.Rule rule, Map<Integer, BitSet> sides, List<Boolean> never) {
        Box box = everything();
        Box plain = box;
        boolean opaque = false;
        for (Map.Entry<Integer, BitSet> side : sides.entrySet()) {
            box = box.with(side.getKey(), side.getValue());
            if (axes.get(side.getKey()).isOpaque()) {
                opaque = true;
            } else {
                plain = plain.with(side.getKey(), side.getValue());
            }
        }
        return new Region(rule, box, plain, opaque, never);
    }
}
