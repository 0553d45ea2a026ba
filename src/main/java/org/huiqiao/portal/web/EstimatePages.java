package org.huiqiao.portal.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.huiqiao.limits.Limited;
import org.huiqiao.portal.Estimate;
import org.huiqiao.portal.EstimateForm;
import org.huiqiao.portal.EstimateRules;
import org.huiqiao.portal.Estimator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** 测额: three answers, one press, no sign-in; nothing is kept. */
@Controller
class EstimatePages {

    private final Estimator estimator;

    EstimatePages(Estimator estimator) {
        this.estimator = estimator;
    }

    /** @param estimates null before anything was asked */
    record Page(@Nullable List<Estimate> estimates, String query) {}

    @InitBinder("form")
    void rules(WebDataBinder binder) {
        binder.addValidators(new EstimateRules());
    }

    @GetMapping(value = "/estimate", params = "!amount")
    String open(Model model) {
        model.addAttribute("form", new EstimateForm("", "", ""));
        model.addAttribute("page", new Page(null, ""));
        return "portal/estimate";
    }

    @Limited("estimate")
    @GetMapping(value = "/estimate", params = "amount")
    String estimate(@Valid @ModelAttribute("form") EstimateForm form, BindingResult errors, Model model) {
        List<Estimate> estimates =
                errors.hasErrors() ? null : estimator.of(form.askedFor(), form.taxPaid(), form.propertyWorth());
        model.addAttribute("page", new Page(estimates, query(form)));
        return "portal/estimate";
    }

    private static String query(EstimateForm form) {
        return UriComponentsBuilder.newInstance()
                .queryParam("amount", "{a}")
                .queryParam("tax", "{t}")
                .queryParam("property", "{p}")
                .encode()
                .buildAndExpand(
                        Objects.requireNonNullElse(form.amount(), ""),
                        Objects.requireNonNullElse(form.tax(), ""),
                        Objects.requireNonNullElse(form.property(), ""))
                .toUriString()
                .replaceFirst("^\\?", "&");
    }
}
