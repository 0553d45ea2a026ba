package org.huiqiao.application;

import java.util.List;
import java.util.Map;
import org.huiqiao.engine.DecisionTables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a loan may be for, by the table (D26). */
@Component
public class Purposes {

    private final DecisionTables tables;

    Purposes(DecisionTables tables) {
        this.tables = tables;
    }

    /** Refuses a forbidden purpose and one that says nothing. */
    public void check(String purpose) {
        List<Map<String, @Nullable Object>> rows =
                tables.evaluate("forbiddenPurpose", Map.of("purpose", purpose.strip()));
        if (rows.stream().anyMatch(row -> "BLOCK".equals(row.get("effect")))) {
            throw new PurposeForbidden();
        }
        if (!rows.isEmpty()) {
            throw new PurposeVague();
        }
    }
}
