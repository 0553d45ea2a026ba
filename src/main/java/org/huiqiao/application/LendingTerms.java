package org.huiqiao.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huiqiao.engine.DecisionTables;
import org.huiqiao.products.Catalogue;
import org.huiqiao.products.Product;
import org.springframework.stereotype.Component;

/** For how long and repaid in which way somebody may borrow: the product's row, D24 and D25; the tighter one wins. */
@Component
public class LendingTerms {

    private static final String D24 = "repaymentMethods";
    private static final String D25 = "termCap";

    private final Catalogue catalogue;
    private final DecisionTables tables;

    LendingTerms(Catalogue catalogue, DecisionTables tables) {
        this.catalogue = catalogue;
        this.tables = tables;
    }

    /** In months; by the product alone as long as nobody said who borrows. */
    public int longest(LoanApplication application) {
        int ofProduct = catalogue.product(application.productCode()).maxTermMonths();
        return application.borrowerType() == null
                ? ofProduct
                : Math.min(ofProduct, ofBorrower(application.productCode(), application.borrowerType()));
    }

    /** Codes of {@code repayment.RepaymentMethod}; none where the term is too long for all. */
    public List<String> methods(String productCode, int months) {
        return catalogue.product(productCode).repaymentMethods().stream()
                .filter(method -> allowed(productCode, method, months))
                .toList();
    }

    void require(LoanApplication application, int months, String method) {
        Product product = catalogue.product(application.productCode());
        if (months > product.maxTermMonths()) {
            throw new TermAboveProduct(product.maxTermMonths());
        }
        if (months > longest(application)) {
            throw new TermAboveBorrower(longest(application));
        }
        if (!product.repaymentMethods().contains(method)) {
            throw new MethodNotOfProduct(method);
        }
        if (!allowed(product.code(), method, months)) {
            throw new MethodNotForTerm(months);
        }
    }

    private int ofBorrower(String productCode, String borrowerType) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("productCode", productCode);
        facts.put("naturalBorrower", !"COMPANY".equals(borrowerType));
        // a long cycle is for the investigation to find, and then for a person to grant
        facts.put("longCashCycle", null);
        Object months = tables.evaluate(D25, facts).get(0).get("maxTermMonths");
        return ((Number) Objects.requireNonNull(months)).intValue();
    }

    private boolean allowed(String productCode, String method, int months) {
        Map<String, Object> facts =
                Map.of("productCode", productCode, "repaymentMethod", method, "termMonths", (long) months);
        return tables.evaluate(D24, facts).stream().anyMatch(row -> Boolean.TRUE.equals(row.get("methodAllowed")));
    }
}
