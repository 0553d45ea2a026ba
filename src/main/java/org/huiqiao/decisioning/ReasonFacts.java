package org.huiqiao.decisioning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why a case is declined or goes to a person: the codes of the rows that said so, each once, in the order of asking. */
class ReasonFacts implements Derivation {

    @Override
    public void derive(Known facts, LocalDate today) {
        Stream<@Nullable String> listed =
                facts.is("listAction", "DECLINE") ? Stream.of(facts.text("listCode")) : Stream.empty();
        Stream<Map<?, ?>> collateral =
                facts.answered("PROPERTY") ? facts.rows("collateralAdmission", "REJECT") : Stream.empty();
        facts.put(
                "declineReasons",
                distinct(Stream.of(
                                listed,
                                column(facts.rows("eligibility", "DECLINE"), "code"),
                                column(collateral, "code"),
                                column(facts.rows("renewalEligibility", "DECLINE"), "code"),
                                column(facts.rows("reviewRoute", "DECLINE"), "code"))
                        .flatMap(codes -> codes)));
        facts.put(
                "manualReasons",
                distinct(Stream.of(
                                column(facts.rows("reviewRoute", "MANUAL"), "reason"),
                                column(facts.rows("renewalEligibility", "MANUAL"), "reason"),
                                column(facts.rows("eligibility", "MANUAL"), "code"),
                                column(facts.rows("collateralAdmission", "MANUAL"), "code"))
                        .flatMap(codes -> codes)));
    }

    private static Stream<@Nullable String> column(Stream<Map<?, ?>> rows, String name) {
        return rows.map(row -> row.get(name)).map(value -> value == null ? null : value.toString());
    }

    private static List<String> distinct(Stream<@Nullable String> codes) {
        return codes.filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .filter(code -> !code.isBlank())
                .distinct()
                .toList();
    }
}
