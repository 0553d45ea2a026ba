package org.huiqiao.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts a new key in force and seals every personal column with it, also what was never sealed. Nothing stops for it. */
@Component
class KeyRotation {

    private static final int AT_ONCE = 200;

    private final Vault vault;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    KeyRotation(Vault vault, JdbcClient jdbc, TransactionTemplate transaction) {
        this.vault = vault;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** How many values were sealed anew. */
    long run() {
        vault.renewKey();
        return PersonalColumn.all().stream().mapToLong(this::reseal).sum();
    }

    private long reseal(PersonalColumn column) {
        String keys = String.join(", ", column.keys());
        List<List<Object>> rows = jdbc.sql("select %s from %s where %s <> '' order by %s"
                        .formatted(keys, column.table(), column.column(), keys))
                .query((row, n) -> {
                    List<Object> key = new ArrayList<>();
                    for (int i = 1; i <= column.keys().size(); i++) {
                        key.add(row.getObject(i));
                    }
                    return key;
                })
                .list();
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            List<List<Object>> some = rows.subList(from, Math.min(rows.size(), from + AT_ONCE));
            transaction.executeWithoutResult(status -> some.forEach(key -> reseal(column, key)));
        }
        return rows.size();
    }

    /** The row is locked: what somebody writes meanwhile is not overwritten. */
    private void reseal(PersonalColumn column, List<Object> key) {
        String row = column.keys().stream().map(name -> name + " = ?").collect(Collectors.joining(" and "));
        String bound = String.join(", ", column.boundTo());
        jdbc.sql("select %s, %s from %s where %s for update".formatted(column.column(), bound, column.table(), row))
                .params(key)
                .query((found, n) -> sealedAnew(column, found))
                .optional()
                .ifPresent(anew -> {
                    List<Object> values = new ArrayList<>(List.of(anew));
                    values.addAll(key);
                    jdbc.sql("update %s set %s = ? where %s".formatted(column.table(), column.column(), row))
                            .params(values)
                            .update();
                });
    }

    private String sealedAnew(PersonalColumn column, ResultSet found) throws SQLException {
        String[] row = new String[column.boundTo().size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = found.getString(i + 2);
        }
        PersonalColumn.Place place = column.at(row);
        return vault.seal(vault.open(found.getString(1), place), place);
    }
}
