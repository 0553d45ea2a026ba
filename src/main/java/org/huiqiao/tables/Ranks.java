package org.huiqiao.tables;

import java.util.List;
import java.util.stream.IntStream;

/** Under PRIORITY the answer that its column allows first wins. */
final class Ranks {

    private Ranks() {}

    static int compare(Table table, Table.Rule a, Table.Rule b) {
        return IntStream.range(0, table.outputs().size())
                .map(column -> Integer.compare(rank(table, column, a), rank(table, column, b)))
                .filter(order -> order != 0)
                .findFirst()
                .orElse(0);
    }

    private static int rank(Table table, int column, Table.Rule rule) {
        List<Object> allowed = table.outputs().get(column).allowed().named().toList();
        Object given =
                Cells.read(rule.outputs().get(column)).named().findFirst().orElse("");
        int place = allowed.indexOf(given);
        return place < 0 ? allowed.size() : place;
    }
}
