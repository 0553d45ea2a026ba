package org.huiqiao.decisioning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The highest of the warnings wins (D27); NONE when the table was asked and nothing matched, null when it was not. */
class WarningFacts implements Derivation {

    private static final List<String> FALLING = List.of("RED", "ORANGE", "YELLOW", "BLUE");

    @Override
    public void derive(Known facts, LocalDate today) {
        List<?> rows = facts.list("earlyWarning");
        if (rows == null) {
            return;
        }
        var levels = rows.stream()
                .map(row -> String.valueOf(((Map<?, ?>) row).get("level")))
                .collect(Collectors.toSet());
        facts.put(
                "warningLevel",
                FALLING.stream().filter(levels::contains).findFirst().orElse("NONE"));
    }
}
