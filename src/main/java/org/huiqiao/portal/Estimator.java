package org.huiqiao.portal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huiqiao.common.Money;
import org.huiqiao.engine.DecisionTables;
import org.huiqiao.products.Catalogue;
import org.huiqiao.products.Product;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 测额: which products suit (D01) and about how much they lend, from what a visitor says; nothing is kept. */
@Component
public class Estimator {

    private static final Money WAN = Money.wan(1);

    private final Catalogue catalogue;
    private final DecisionTables tables;

    Estimator(Catalogue catalogue, DecisionTables tables) {
        this.catalogue = catalogue;
        this.tables = tables;
    }

    public Estimates of(Situation situation) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("borrowerType", situation.borrowerType());
        facts.put("requestedAmount", situation.asked().toYuan());
        facts.put("taxMonths", situation.taxMonths());
        facts.put("taxGrade", taxGrade(situation));
        facts.put("hasProperty", situation.property().isPositive());
        facts.put("merchantFlowMonths", situation.flowMonths());
        facts.put("isTech", situation.tech());
        facts.put("existingCustomer", false);
        facts.put("maturingDays", null);
        List<Estimate> products = new ArrayList<>();
        List<String> elsewhere = new ArrayList<>();
        for (Map<String, Object> row : tables.evaluate("productRouting", facts)) {
            String why = String.valueOf(row.get("why"));
            offered(String.valueOf(row.get("product")))
                    .ifPresentOrElse(
                            product -> products.add(estimate(product, why, situation)), () -> elsewhere.add(why));
        }
        return new Estimates(products, elsewhere);
    }

    /** Who pays taxes and does not know the grade is taken for the one most firms have. */
    private static @Nullable String taxGrade(Situation situation) {
        return situation.taxGrade() == null && situation.tax().isPositive() ? "B" : situation.taxGrade();
    }

    private Optional<Product> offered(String code) {
        return catalogue.all().stream()
                .filter(product -> product.code().equals(code))
                .findFirst();
    }

    private Estimate estimate(Product product, String why, Situation situation) {
        Money ceiling = situation.asked().min(product.maxAmount());
        Money tax = situation.tax();
        Money property = situation.property();
        return switch (product.security()) {
            case CREDIT -> between(product, why, ceiling, credit("BB"), credit("AAA"));
            case TAX ->
                between(
                        product,
                        why,
                        ceiling,
                        ofTax(tax, told(situation, "M"), "BBB"),
                        ofTax(tax, told(situation, "A"), "AAA"));
            case MORTGAGE -> between(product, why, ceiling, ofProperty(property, 3), ofProperty(property, 1));
            default -> new Estimate(product, why, null, null);
        };
    }

    private static String told(Situation situation, String otherwise) {
        return Objects.requireNonNullElse(situation.taxGrade(), otherwise);
    }

    private static Estimate between(Product product, String why, Money ceiling, Money least, Money most) {
        return new Estimate(
                product, why, least.min(ceiling).floorTo(WAN), most.min(ceiling).floorTo(WAN));
    }

    private Money credit(String grade) {
        return Money.yuan(number("creditLimit", Map.of("grade", grade), "modelCap"));
    }

    /** D10 without the revenue, which only the tax office knows. */
    private Money ofTax(Money tax, String taxGrade, String grade) {
        Map<String, Object> facts = Map.of("taxGrade", taxGrade, "grade", grade, "policySet", 1L);
        return tax.times(number("taxLimit", facts, "taxMultiple"))
                .min(Money.yuan(number("taxLimit", facts, "modelCap")));
    }

    /** D14 for a flat of usual size, unencumbered. */
    private Money ofProperty(Money worth, int cityTier) {
        Map<String, Object> facts = Map.of("propertyType", "住宅", "area", 100.0, "cityTier", (long) cityTier);
        return worth.times(number("loanToValue", facts, "ltvBase"));
    }

    private BigDecimal number(String table, Map<String, Object> facts, String output) {
        @Nullable Object value = tables.evaluate(table, facts).get(0).get(output);
        return value == null ? BigDecimal.ZERO : new BigDecimal(value.toString());
    }
}
