package org.huiqiao.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.util.List;
import org.huiqiao.common.Money;
import org.huiqiao.limits.Limited;
import org.huiqiao.portal.Estimate;
import org.huiqiao.portal.EstimateForm;
import org.huiqiao.portal.EstimateRules;
import org.huiqiao.portal.Estimator;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/** The estimate for machines; asked as the page is. */
@RestController
class EstimateApi {

    private final Estimator estimator;

    EstimateApi(Estimator estimator) {
        this.estimator = estimator;
    }

    record Offer(
            String productCode,
            String why,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most) {

        static Offer of(Estimate estimate) {
            return new Offer(estimate.product().code(), estimate.why(), yuan(estimate.least()), yuan(estimate.most()));
        }

        private static @Nullable BigDecimal yuan(@Nullable Money amount) {
            return amount == null ? null : amount.toYuan();
        }
    }

    @InitBinder("form")
    void rules(WebDataBinder binder) {
        binder.addValidators(new EstimateRules());
    }

    @Operation(
            summary = "Suitable products and about how much: amount, tax paid in 12 months, worth of property, in yuan;"
                    + " borrower COMPANY, SOLE or OWNER; months of tax and of takings; tax grade; tech")
    @Limited("estimate")
    @GetMapping("/api/v1/estimate")
    List<Offer> estimate(@Valid @ParameterObject @ModelAttribute("form") EstimateForm form) {
        return estimator.of(form.situation()).products().stream().map(Offer::of).toList();
    }
}
