package org.huiqiao.tables;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huiqiao.tables.Space.Region;

/**
 * What goes wrong with some case: two answers, none, a rule that never speaks. Opaque cells are taken both ways: a
 * fault is told only if it is one however they turn out, and where that cannot be said, this is said.
 */
final class CaseChecks {

    private final Table table;
    private final Space space;
    private final List<Region> regions;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<Table.Rule> dead = new HashSet<>();

    CaseChecks(Table table) {
        this.table = table;
        this.space = new Space(table);
        this.regions = space.regions();
        neverTrue();
        pairs();
        shadows();
        gap();
        opaqueCells();
    }

    List<Finding> findings() {
        return findings;
    }

    /** The rules that never speak. */
    Set<Table.Rule> deadRules() {
        return dead;
    }

    private void neverTrue() {
        for (Region region : regions) {
            if (region.box().isEmpty() || possible(region.box()).isEmpty()) {
                dead.add(region.rule());
                List<Integer> cells = IntStream.range(0, table.inputs().size())
                        .filter(column -> region.never().get(column))
                        .boxed()
                        .toList();
                cells.forEach(column -> findings.add(Finding.of(
                        table,
                        Kind.NEVER_TRUE,
                        List.of(region.rule()),
                        table.inputs().get(column).name(),
                        region.rule().inputs().get(column))));
                if (cells.isEmpty()) {
                    findings.add(Finding.of(table, Kind.NEVER_TRUE, List.of(region.rule()), "", ""));
                }
            }
        }
    }

    private Optional<Box> possible(Box region) {
        return new Cover().uncovered(region, space.impossible());
    }

    private List<Box> withImpossible(Stream<Box> boxes) {
        return Stream.concat(boxes, space.impossible().stream()).toList();
    }

    private void pairs() {
        for (int first = 0; first < regions.size(); first++) {
            for (int second = first + 1; second < regions.size(); second++) {
                pair(regions.get(first), regions.get(second));
            }
        }
    }

    private void pair(Region first, Region second) {
        if (dead.contains(first.rule()) || dead.contains(second.rule())) {
            return;
        }
        List<Table.Rule> both = List.of(first.rule(), second.rule());
        boolean sameAnswer = first.rule().outputs().equals(second.rule().outputs());
        if (sameAnswer && first.box().equals(second.box())) {
            findings.add(Finding.of(table, Kind.DUPLICATE, both, null, ""));
        }
        boolean forbidden = table.promisesOneAnswer() || table.policy().equals("ANY") && !sameAnswer;
        boolean counted = table.aggregation().equals("SUM")
                && space.boundAlong(first.box()).size() == 1
                && space.boundAlong(first.box()).equals(space.boundAlong(second.box()));
        if ((forbidden || counted) && first.box().meets(second.box()) && !first.opaque() && !second.opaque()) {
            possible(first.box().and(second.box()))
                    .ifPresent(common -> findings.add(Finding.of(
                            table, forbidden ? Kind.OVERLAP : Kind.COUNTED_TWICE, both, space.witness(common))));
        }
    }

    private void shadows() {
        for (Region region : regions) {
            if (!dead.contains(region.rule())) {
                List<Region> stronger = regions.stream()
                        .filter(other -> !other.box().isEmpty() && comesBefore(other.rule(), region.rule()))
                        .toList();
                Cover cover = new Cover();
                if (!stronger.isEmpty()
                        && cover.uncovered(
                                        region.box(),
                                        withImpossible(stronger.stream().map(Region::box)))
                                .isEmpty()) {
                    if (cover.gaveUp()) {
                        findings.add(Finding.of(table, Kind.TOO_LARGE, List.of(region.rule()), null, ""));
                    } else {
                        dead.add(region.rule());
                        findings.add(Finding.of(
                                table, Kind.SHADOWED, List.of(region.rule()), null, names(region, stronger)));
                    }
                }
            }
        }
    }

    private static String names(Region region, List<Region> stronger) {
        return String.join(
                ", ",
                stronger.stream()
                        .filter(other -> other.box().meets(region.box()))
                        .map(other -> other.rule().name())
                        .toList());
    }

    private boolean comesBefore(Table.Rule other, Table.Rule rule) {
        return switch (table.policy()) {
            case "FIRST" -> other.number() < rule.number();
            case "PRIORITY" -> {
                int order = Ranks.compare(table, other, rule);
                yield order < 0 || order == 0 && other.number() < rule.number();
            }
            default -> false;
        };
    }

    private void gap() {
        if (table.collects()) {
            return;
        }
        List<Box> covers = withImpossible(regions.stream().map(Region::plain).filter(box -> !box.isEmpty()));
        if (!table.ownsItsGaps()) {
            gap(space.everything(), covers, Kind.GAP);
        } else if (!gap(space.known(), covers, Kind.GAP)) {
            gap(space.everything(), covers, Kind.GAP_OWNED);
        }
    }

    private boolean gap(Box among, List<Box> covers, Kind kind) {
        Cover cover = new Cover();
        Optional<Box> hole = cover.uncovered(among, covers);
        hole.ifPresent(box -> findings.add(Finding.of(table, kind, List.of(), space.witness(box))));
        if (cover.gaveUp()) {
            findings.add(Finding.of(table, Kind.TOO_LARGE, List.of(), null, ""));
        }
        return hole.isPresent();
    }

    private void opaqueCells() {
        if (space.opaqueCells() > 0) {
            List<Table.Rule> rules =
                    regions.stream().filter(Region::opaque).map(Region::rule).toList();
            findings.add(Finding.of(table, Kind.NOT_ANALYSED, rules, null, Integer.toString(space.opaqueCells())));
        }
    }
}
