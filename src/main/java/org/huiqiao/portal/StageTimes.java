package org.huiqiao.portal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiqiao.engine.DecisionTables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How long a stage takes at most when all goes as it should: the service levels of its steps together (D31). */
@Component
public class StageTimes {

    /** @param unit SECONDS or WORKING_DAYS */
    public record Span(int amount, String unit) {}

    private static final Map<String, List<String>> LEVELS = Map.of(
            "VERIFY", List.of("FACT_TIMEOUT"),
            "APPROVE", List.of("RM_INVESTIGATION", "REVIEW", "APPROVAL"),
            "SIGN", List.of("FACE_SIGN_HOLD"),
            "REGISTER", List.of("REGISTRATION_WINDOW"),
            "GUARANTEE", List.of("GUARANTOR_ANSWER"),
            "PAY", List.of("DISBURSEMENT"));

    private final DecisionTables tables;

    StageTimes(DecisionTables tables) {
        this.tables = tables;
    }

    /** @param mortgage investigated for longer */
    public Optional<Span> of(String stage, boolean mortgage) {
        return LEVELS.getOrDefault(stage, List.of()).stream()
                .map(code -> mortgage && code.equals("RM_INVESTIGATION") ? "RM_INVESTIGATION_MORTGAGE" : code)
                .map(this::level)
                .reduce((one, other) -> new Span(one.amount() + other.amount(), one.unit()));
    }

    private Span level(String code) {
        Map<String, @Nullable Object> row = tables.evaluate("serviceLevel", Map.of("code", code)).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No service level for " + code));
        return new Span(Integer.parseInt(String.valueOf(row.get("amount"))), String.valueOf(row.get("unit")));
    }
}
