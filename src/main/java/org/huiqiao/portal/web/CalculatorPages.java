package org.huiqiao.portal.web;

import jakarta.validation.Valid;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.huiqiao.common.Percent;
import org.huiqiao.limits.Limited;
import org.huiqiao.portal.CalculatorForm;
import org.huiqiao.portal.CalculatorRules;
import org.huiqiao.products.LoanFigures;
import org.huiqiao.repayment.RepaymentMethod;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** 贷款计算器: for everybody, in the address, and kept nowhere. */
@Controller
class CalculatorPages {

    private static final int SHORT_PLAN = 24;

    private final Texts texts;
    private final Clock clock;

    CalculatorPages(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** @param query what was asked, so that the page in the other language shows the same */
    record Page(List<Option> methods, @Nullable LoanFigures figures, String simple, String compound, String query) {

        public boolean isShort() {
            return figures != null && figures.schedule().instalments().size() <= SHORT_PLAN;
        }
    }

    @InitBinder("form")
    void rules(WebDataBinder binder) {
        binder.addValidators(new CalculatorRules());
    }

    @GetMapping(value = "/calculator", params = "!amount")
    String open(Model model) {
        String method = RepaymentMethod.EQUAL_INSTALMENT.name();
        model.addAttribute("form", new CalculatorForm("", "12", "", method, "", ""));
        model.addAttribute("page", new Page(methods(), null, "", "", ""));
        return "portal/calculator";
    }

    @Limited("calculator")
    @GetMapping(value = "/calculator", params = "amount")
    String reckon(@Valid @ModelAttribute("form") CalculatorForm form, BindingResult errors, Model model) {
        @Nullable LoanFigures figures = errors.hasErrors() ? null : form.figures(LocalDate.now(clock));
        model.addAttribute(
                "page",
                new Page(
                        methods(),
                        figures,
                        figures == null ? "" : shown(figures.annualRate().simple()),
                        figures == null ? "" : shown(figures.annualRate().compound()),
                        query(form)));
        return "portal/calculator";
    }

    private List<Option> methods() {
        return Arrays.stream(RepaymentMethod.values())
                .filter(RepaymentMethod::needsNoPlan)
                .map(method -> new Option(method.name(), texts.of("portal.calculator.method." + method), null))
                .toList();
    }

    /** Two decimals, half up (domain 4.7). */
    private static String shown(Percent rate) {
        return rate.value().setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static String query(CalculatorForm form) {
        return UriComponentsBuilder.newInstance()
                .queryParam("amount", "{a}")
                .queryParam("months", "{m}")
                .queryParam("rate", "{r}")
                .queryParam("method", "{w}")
                .queryParam("fee", "{f}")
                .queryParam("from", "{d}")
                .encode()
                .buildAndExpand(
                        text(form.amount()),
                        text(form.months()),
                        text(form.rate()),
                        text(form.method()),
                        text(form.fee()),
                        text(form.from()))
                .toUriString()
                .replaceFirst("^\\?", "&");
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
