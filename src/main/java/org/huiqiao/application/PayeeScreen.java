package org.huiqiao.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huiqiao.common.Refused;
import org.huiqiao.engine.DecisionTables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** To whom a loan may be paid, by the table (D23). */
@Component
public class PayeeScreen {

    private static final Pattern NAME = Pattern.compile("\\p{IsHan}{2,4}|\\p{IsHan}+·[\\p{IsHan}·]+");

    /** A business with so short a name ends in what it is. */
    private static final Pattern BUSINESS = Pattern.compile(".*[店厂行社部铺庄坊院所站场馆司局]");

    private final DecisionTables tables;

    PayeeScreen(DecisionTables tables) {
        this.tables = tables;
    }

    /** Refuses whom no borrower may pay; whether the payee is related is for later. */
    void check(@Nullable String payeeName) {
        if (payeeName != null && !payeeName.isBlank()) {
            objection(payeeName, false, false).ifPresent(refused -> {
                throw refused;
            });
        }
    }

    /** What stands against this payee; a related party needs a trade that was shown. */
    public Optional<Refused> objection(String payeeName, boolean related, boolean tradeShown) {
        String name = payeeName.strip();
        Map<String, Object> facts = new HashMap<>();
        facts.put("payeeName", name);
        facts.put("payeePerson", isPerson(name));
        facts.put("payeeRelated", related);
        facts.put("tradeShown", tradeShown);
        List<String> effects = tables.evaluate("payeeScreen", facts).stream()
                .map(row -> String.valueOf(row.get("effect")))
                .toList();
        if (effects.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(effects.contains("BLOCK") ? new PayeeForbidden() : new RelatedPayeeUnproven());
    }

    private static boolean isPerson(String name) {
        return NAME.matcher(name).matches() && !BUSINESS.matcher(name).matches();
    }
}
