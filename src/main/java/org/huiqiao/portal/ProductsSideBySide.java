package org.huiqiao.portal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.huiqiao.common.Money;
import org.huiqiao.consent.ConsentText;
import org.huiqiao.consent.Consents;
import org.huiqiao.decisioning.IndicativePrices;
import org.huiqiao.engine.DecisionTables;
import org.huiqiao.products.Parameters;
import org.huiqiao.products.Product;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The products of an estimate beside each other, each figure from the table that will decide it; and which to take. */
@Component
public class ProductsSideBySide {

    private static final String BEST = "AAA";
    private static final String FAIR = "BB";
    private static final int YEAR = 12;
    /** Of age and below sixty, whom D20 wants to meet with a lawyer. */
    private static final int SIGNER_AGE = 40;

    private static final String BY_ITSELF = "AUTO";
    private static final String BY_PHONE = "ONLINE_ESIGN";

    /** Who besides the customer agrees to something (D33). */
    private static final Map<String, String> AGREEING =
            Map.of("PROPERTY_QUERY", "CO_OWNERS", "GUARANTOR_SHARING", "GUARANTOR");

    private final Estimator estimator;
    private final IndicativePrices prices;
    private final Consents consents;
    private final Parameters parameters;
    private final DecisionTables tables;
    private final Clock clock;

    ProductsSideBySide(
            Estimator estimator,
            IndicativePrices prices,
            Consents consents,
            Parameters parameters,
            DecisionTables tables,
            Clock clock) {
        this.estimator = estimator;
        this.prices = prices;
        this.consents = consents;
        this.parameters = parameters;
        this.tables = tables;
        this.clock = clock;
    }

    /** The recommended one first, the others as D01 has them. */
    public List<ComparedProduct> of(Situation situation) {
        List<ComparedProduct> all = estimator.of(situation).products().stream()
                .map(estimate -> compared(estimate, situation))
                .toList();
        ComparedProduct taken = all.stream()
                .filter(one -> lends(one).compareTo(situation.asked()) >= 0)
                .findFirst()
                .or(() -> all.stream().max(Comparator.comparing(ProductsSideBySide::lends)))
                .orElse(null);
        return all.stream()
                .map(one -> one.with(wins(one, all, situation), one == taken))
                .sorted(Comparator.comparing((ComparedProduct one) -> !one.recommended()))
                .toList();
    }

    private ComparedProduct compared(Estimate estimate, Situation situation) {
        Product product = estimate.product();
        Money amount = situation.asked().min(product.maxAmount());
        boolean byItself = BY_ITSELF.equals(level(product, amount));
        String signing = signing(product, amount, situation);
        return new ComparedProduct(
                estimate,
                price(product, YEAR, BEST),
                price(product, product.maxTermMonths(), FAIR),
                steps(product, byItself, signing).stream().mapToInt(this::days).sum(),
                people(product, byItself, signing),
                List.of(),
                false);
    }

    /** Where only the case itself can tell, as much as the product lends at most. */
    private static Money lends(ComparedProduct one) {
        Money most = one.estimate().most();
        return most == null || !most.isPositive() ? one.estimate().product().maxAmount() : most;
    }

    private static List<String> wins(ComparedProduct one, List<ComparedProduct> all, Situation situation) {
        List<String> wins = new ArrayList<>();
        if (lends(one).compareTo(situation.asked()) >= 0) {
            wins.add("ENOUGH");
        }
        if (all.size() > 1 && all.stream().allMatch(other -> one.days() <= other.days())) {
            wins.add("FASTEST");
        }
        BigDecimal least = one.least();
        if (all.size() > 1
                && least != null
                && all.stream()
                        .map(ComparedProduct::least)
                        .filter(Objects::nonNull)
                        .allMatch(other -> least.compareTo(other) <= 0)) {
            wins.add("CHEAPEST");
        }
        return wins;
    }

    private @Nullable BigDecimal price(Product product, int months, String grade) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> loan = Map.of(
                "productSecurity", product.security().name(),
                "termMonths", months,
                "subsidised", product.subsidised(),
                "lpr1y", parameters.decimal("LPR_1Y", today),
                "lpr5y", parameters.decimal("LPR_5Y", today),
                "subsidisedCapBp", parameters.decimal("SUBSIDISED_CAP_BP", today),
                "guaranteeFeePercent", parameters.decimal("GUARANTEE_FEE_PERCENT", today));
        return prices.allIn(loan, grade, today).orElse(null);
    }

    /** D18, with nothing that would need a person. */
    private @Nullable Object level(Product product, Money amount) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("policyException", false);
        facts.put("grade", "A");
        facts.put("productSecurity", product.security().name());
        facts.put("exposureAfter", amount.toYuan());
        facts.put("reviewReasons", 0);
        facts.put("propertyType", product.isMortgage() ? "住宅" : null);
        return tables.evaluate("approvalAuthority", facts).get(0).get("baseLevel");
    }

    private String signing(Product product, Money amount, Situation situation) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("oldestSignerAge", SIGNER_AGE);
        facts.put("youngestSignerAge", SIGNER_AGE);
        facts.put("naturalBorrower", !"COMPANY".equals(situation.borrowerType()));
        facts.put("approvedAmount", amount.toYuan());
        facts.put("productSecurity", product.security().name());
        facts.put("internetLoan", product.internetLoan());
        facts.put("personalEsignCap", parameters.decimal("PERSONAL_ESIGN_CAP", LocalDate.now(clock)));
        facts.put("productCap", product.maxAmount().toYuan());
        return String.valueOf(tables.evaluate("faceSignMode", facts).get(0).get("faceSignMode"));
    }

    /** The deadlines (D31) of what the process has to wait for, in the order of the process. */
    private static List<String> steps(Product product, boolean byItself, String signing) {
        boolean mortgage = product.isMortgage();
        return Stream.of(
                        byItself ? null : mortgage ? "RM_INVESTIGATION_MORTGAGE" : "RM_INVESTIGATION",
                        mortgage ? "APPRAISAL" : null,
                        byItself ? null : "REVIEW",
                        byItself ? null : "APPROVAL",
                        product.isGuaranteed() ? "GUARANTOR_ANSWER" : null,
                        signing.equals(BY_PHONE) ? null : "FACE_SIGN_HOLD",
                        mortgage ? "REGISTRATION_WINDOW" : null,
                        product.isGuaranteed() ? "GUARANTEE_LETTER" : null,
                        byItself ? null : "DISBURSEMENT")
                .filter(Objects::nonNull)
                .toList();
    }

    private int days(String step) {
        Map<String, Object> level =
                tables.evaluate("serviceLevel", Map.of("code", step)).get(0);
        return "WORKING_DAYS".equals(level.get("unit")) ? Integer.parseInt(String.valueOf(level.get("amount"))) : 0;
    }

    private List<String> people(Product product, boolean byItself, String signing) {
        List<String> people = new ArrayList<>(List.of(signing));
        if (!byItself) {
            people.add("MANAGER");
        }
        consents.required(product.code()).stream()
                .map(ConsentText::code)
                .map(AGREEING::get)
                .filter(Objects::nonNull)
                .forEach(people::add);
        return people;
    }
}
