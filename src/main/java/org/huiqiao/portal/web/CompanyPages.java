package org.huiqiao.portal.web;

import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.common.CreditCode;
import org.huiqiao.common.InvalidIdentifier;
import org.huiqiao.common.Masks;
import org.huiqiao.common.Refused;
import org.huiqiao.customers.Company;
import org.huiqiao.customers.CompanyProfile;
import org.huiqiao.customers.Customers;
import org.huiqiao.portal.ApplyDesk;
import org.huiqiao.portal.Step;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** For whom: by the credit code alone, shown as the registry knows it, taken over when the customer says so. */
@Controller
@RequestMapping("/my/applications/{id}/apply/company")
class CompanyPages {

    private static final String FOUND = "companyFound:";

    private final ApplyDesk desk;
    private final Customers customers;
    private final Drafts drafts;
    private final Texts texts;

    CompanyPages(ApplyDesk desk, Customers customers, Drafts drafts, Texts texts) {
        this.desk = desk;
        this.customers = customers;
        this.drafts = drafts;
        this.texts = texts;
    }

    record CompanyForm(
            @NotBlank(message = "{portal.company.code.empty}")
            String creditCode) {}

    record Page(StepFrame frame, List<Option> known) {}

    record FoundPage(StepFrame frame, CompanyProfile company, String legalRep) {}

    @GetMapping
    String ask(@PathVariable String id, @RequestParam(defaultValue = "") String from, Actor actor, Model model) {
        LoanApplication application = drafts.get(id, actor);
        @Nullable String code = application.creditCode();
        model.addAttribute("form", new CompanyForm(code == null ? "" : code));
        return show(application, from, actor, model);
    }

    @PostMapping
    String look(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String from,
            @Valid @ModelAttribute("form") CompanyForm form,
            BindingResult errors,
            HttpSession session,
            Actor actor,
            Model model) {
        LoanApplication application = drafts.get(id, actor);
        if (!errors.hasErrors()) {
            find(application, form.creditCode(), session, errors);
        }
        return errors.hasErrors()
                ? show(application, from, actor, model)
                : "redirect:/my/applications/" + id + "/apply/company/found?from=" + fromOr(from);
    }

    @GetMapping("/found")
    String found(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String from,
            HttpSession session,
            Actor actor,
            Model model) {
        LoanApplication application = drafts.get(id, actor);
        if (!(session.getAttribute(FOUND + id) instanceof String code)) {
            return "redirect:" + Drafts.address(application, Step.COMPANY);
        }
        CompanyProfile company = desk.lookUp(application, code);
        model.addAttribute(
                "page",
                new FoundPage(
                        drafts.frame(application, Step.COMPANY, from), company, Masks.name(company.legalRepName())));
        return "portal/company-found";
    }

    @PostMapping("/found")
    String confirm(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String from,
            HttpSession session,
            Actor actor,
            Model model) {
        LoanApplication application = drafts.get(id, actor);
        if (session.getAttribute(FOUND + id) instanceof String code) {
            try {
                desk.borrowFor(application, code, actor);
            } catch (Refused refused) {
                model.addAttribute("form", new CompanyForm(code));
                model.addAttribute("problem", texts.of(refused));
                return show(application, from, actor, model);
            }
            session.removeAttribute(FOUND + id);
        }
        return drafts.onFrom(Step.COMPANY, id, from, actor);
    }

    private void find(LoanApplication application, String typed, HttpSession session, BindingResult errors) {
        try {
            String code = CreditCode.parse(typed).value();
            desk.lookUp(application, code);
            session.setAttribute(FOUND + application.id(), code);
        } catch (InvalidIdentifier invalid) {
            Texts.reject(errors, "creditCode", invalid);
        } catch (Refused refused) {
            Texts.reject(errors, "creditCode", refused);
        }
    }

    private String show(LoanApplication application, String from, Actor actor, Model model) {
        List<Option> known = customers.ofAccount(actor.id()).stream()
                .map(CompanyPages::option)
                .toList();
        model.addAttribute("page", new Page(drafts.frame(application, Step.COMPANY, from), known));
        return "portal/company";
    }

    private static Option option(Company company) {
        return new Option(company.id(), company.name(), company.id());
    }

    private static String fromOr(String from) {
        return from.equals(Drafts.FROM_CHECK) ? Drafts.FROM_CHECK : "";
    }
}
