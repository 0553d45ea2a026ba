package org.huiqiao.tables;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One finding about one table. The witness is a case that shows it, by input expression; an input it does not name may
 * have any value.
 *
 * @param column what the column is called, if one column is meant
 * @param args of the text under {@link #messageKey()}: table, rules, column, witness or value, all in words
 */
public record Finding(
        Kind kind,
        String table,
        List<String> rules,
        @Nullable String column,
        Map<String, @Nullable Object> witness,
        List<String> args) {

    public String messageKey() {
        return kind.messageKey();
    }

    static Finding of(Table table, Kind kind, List<Table.Rule> rules, @Nullable String column, String detail) {
        return of(table, kind, rules, column, Map.of(), detail);
    }

    static Finding of(Table table, Kind kind, List<Table.Rule> rules, Map<String, @Nullable Object> witness) {
        return of(table, kind, rules, null, witness, table.inWords(witness));
    }

    private static Finding of(
            Table table,
            Kind kind,
            List<Table.Rule> rules,
            @Nullable String column,
            Map<String, @Nullable Object> witness,
            String detail) {
        List<String> names = rules.stream().map(Table.Rule::name).toList();
        return new Finding(
                kind,
                table.id(),
                names,
                column,
                witness,
                Arrays.asList(table.id(), String.join(", ", names), column == null ? "" : column, detail));
    }
}
