package org.huiqiao.origination;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.engine.BuildingBlock;
import org.huiqiao.mortgage.Collaterals;
import org.huiqiao.mortgage.RegistrationType;
import org.huiqiao.mortgage.Valuation;
import org.huiqiao.products.Catalogue;
import org.huiqiao.products.Parameters;

@BuildingBlock(
        value = "collateralDesk",
        zh = "押品情况",
        en = "State of the collateral",
        purpose = "none：不需要押品；valued：线上估值可用；admissible：仍可抵押；kept：沿用原登记；security：担保方式")
public class CollateralDesk {

    private final ApplicationDesk applications;
    private final Catalogue catalogue;
    private final Collaterals collaterals;
    private final Parameters parameters;
    private final CaseFile cases;
    private final Clock clock;

    CollateralDesk(
            ApplicationDesk applications,
            Catalogue catalogue,
            Collaterals collaterals,
            Parameters parameters,
            CaseFile cases,
            Clock clock) {
        this.applications = applications;
        this.catalogue = catalogue;
        this.collaterals = collaterals;
        this.parameters = parameters;
        this.cases = cases;
        this.clock = clock;
    }

    public String security(String applicationId) {
        return catalogue
                .product(applications.get(applicationId).productCode())
                .security()
                .name();
    }

    public boolean none(String applicationId) {
        return !security(applicationId).equals("MORTGAGE");
    }

    /** A valuation of sufficient confidence, or a person's appraisal; without either a person values (C1). */
    public boolean valued(String applicationId) {
        return collaterals
                .collateral(applicationId)
                .map(collateral -> collateral.appraisedValue() != null || confident(collateral.valuation()))
                .orElse(false);
    }

    private boolean confident(@org.jspecify.annotations.Nullable Valuation valuation) {
        BigDecimal least = parameters.decimal("VALUATION_CONFIDENCE_MIN", LocalDate.now(clock));
        return valuation != null
                && valuation.confidence() != null
                && valuation.confidence().compareTo(least) >= 0;
    }

    /** D32: the entry of the loan to be renewed secures the new one as it is. */
    public boolean kept(String applicationId) {
        return RegistrationType.KEEP.name().equals(cases.facts(applicationId).get("registrationType"));
    }

    /** Nothing in D13 rejects the property as it stands on the register now. */
    public boolean admissible(String applicationId) {
        Object rows = cases.facts(applicationId).get("collateralAdmission");
        return rows instanceof List<?> list
                && list.stream().noneMatch(row -> "REJECT".equals(((Map<?, ?>) row).get("effect")));
    }
}
