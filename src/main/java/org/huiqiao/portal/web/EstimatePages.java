package org.huiqiao.portal.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.huiqiao.limits.Limited;
import org.huiqiao.portal.EstimateForm;
import org.huiqiao.portal.EstimateRules;
import org.huiqiao.portal.Estimates;
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

/** 测额: one to three answers and a few more for who likes, one press, no sign-in; nothing is kept. */
@Controller
class EstimatePages {

    private static final List<String> BORROWERS = List.of("COMPANY", "SOLE", "OWNER");
    private static final List<String> GRADES = List.of("A", "B", "M", "C", "D");

    private final Estimator estimator;
    private final Texts texts;

    EstimatePages(Estimator estimator, Texts texts) {
        this.estimator = estimator;
        this.texts = texts;
    }

    /** @param estimates null before anything was asked */
    record Page(@Nullable Estimates estimates, String query, List<Option> borrowers, List<Option> grades) {}

    @InitBinder("form")
    void rules(WebDataBinder binder) {
        binder.addValidators(new EstimateRules());
    }

    @GetMapping(value = "/estimate", params = "!amount")
    String open(Model model) {
        model.addAttribute("form", new EstimateForm("", "", "", "", "", "", "", ""));
        model.addAttribute("page", page(null, ""));
        return "portal/estimate";
    }

    @Limited("estimate")
    @GetMapping(value = "/estimate", params = "amount")
    String estimate(@Valid @ModelAttribute("form") EstimateForm form, BindingResult errors, Model model) {
        Estimates estimates = errors.hasErrors() ? null : estimator.of(form.situation());
        model.addAttribute("page", page(estimates, query(form)));
        return "portal/estimate";
    }

    private Page page(@Nullable Estimates estimates, String query) {
        return new Page(estimates, query, options("borrower", BORROWERS), options("grade", GRADES));
    }

    private List<Option> options(String kind, List<String> values) {
        return values.stream()
                .map(value -> new Option(value, texts.of("portal.estimate." + kind + "." + value), ""))
                .toList();
    }

    static String query(EstimateForm form) {
        return UriComponentsBuilder.newInstance()
                .queryParam("amount", "{amount}")
                .queryParam("tax", "{tax}")
                .queryParam("property", "{property}")
                .queryParam("borrower", "{borrower}")
                .queryParam("taxMonths", "{taxMonths}")
                .queryParam("taxGrade", "{taxGrade}")
                .queryParam("flowMonths", "{flowMonths}")
                .queryParam("tech", "{tech}")
                .encode()
                .buildAndExpand(
                        Objects.requireNonNullElse(form.amount(), ""),
                        Objects.requireNonNullElse(form.tax(), ""),
                        Objects.requireNonNullElse(form.property(), ""),
                        Objects.requireNonNullElse(form.borrower(), ""),
                        Objects.requireNonNullElse(form.taxMonths(), ""),
                        Objects.requireNonNullElse(form.taxGrade(), ""),
                        Objects.requireNonNullElse(form.flowMonths(), ""),
                        Objects.requireNonNullElse(form.tech(), ""))
                .toUriString()
                .replaceFirst("^\\?", "&");
    }
}
