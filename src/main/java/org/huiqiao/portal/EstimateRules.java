package org.huiqiao.portal;

import org.springframework.validation.Errors;
import org.springframework.validation.Validator;

/** An amount is needed; all else may be left out. */
public final class EstimateRules implements Validator {

    @Override
    public boolean supports(Class<?> type) {
        return type == EstimateForm.class;
    }

    @Override
    public void validate(Object target, Errors errors) {
        EstimateForm form = (EstimateForm) target;
        if (form.asked().isEmpty() || form.askedFor().isZero()) {
            errors.rejectValue("amount", "portal.estimate.amount.wrong");
        }
        if (form.paid().isEmpty()) {
            errors.rejectValue("tax", "portal.estimate.figure.wrong");
        }
        if (form.monthsWrong(form.taxMonths())) {
            errors.rejectValue("taxMonths", "portal.estimate.months.wrong");
        }
        if (form.monthsWrong(form.flowMonths())) {
            errors.rejectValue("flowMonths", "portal.estimate.months.wrong");
        }
        if (form.worth().isEmpty()) {
            errors.rejectValue("property", "portal.estimate.figure.wrong");
        }
    }
}
