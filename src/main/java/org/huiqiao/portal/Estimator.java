package org.huiqiao.portal;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** @param tax paid in the last twelve months; both it and the property may be zero */
    public List<Estimate> of(Money asked, Money tax, Money property) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("borrowerType", "COMPANY");
        facts.put("requestedAmount", asked.toYuan());
        facts.put("taxMonths", tax.isPositive() ? 12L : 0L);
        facts.put("taxGrade", tax.isPositive() ? "B" : null);
        facts.put("hasProperty", property.isPositive());
        facts.put("merchantFlowMonths", null);
        facts.put("isTech", false);
        facts.put("existingCustomer", false);
        facts.put("maturingDays", null);
        return tables.evaluate("productRouting", facts).stream()
                .flatMap(row -> offered(String.valueOf(row.get("product")))
                        .map(product -> estimate(product, String.valueOf(row.get("why")), asked, tax, property))
                        .stream())
                .toList();
    }

    private Optional<Product> offered(String code) {
        return catalogue.all().stream()
                .filter(product -> product.code().equals(code))
                .findFirst();
    }

    private Estimate estimate(Product product, String why, Money asked, Money tax, Money property) {
        Money ceiling = asked.min(product.maxAmount());
        return switch (product.security()) {
            case CREDIT -> between(product, why, ceiling, credit("BB"), credit("AAA"));
            case TAX -> between(product, why, ceiling, ofTax(tax, "M", "BBB"), ofTax(tax, "A", "AAA"));
            case MORTGAGE -> between(product, why, ceiling, ofProperty(property, 3), ofProperty(property, 1));
            default -> new Estimate(product, why, null, null);
        };
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
        Map<String, Object> facts = Map.of("taxGrade", taxGrade, "grade", grade);
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
