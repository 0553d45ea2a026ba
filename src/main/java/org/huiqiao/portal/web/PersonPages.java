package org.huiqiao.portal.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.common.InvalidIdentifier;
import org.huiqiao.common.Masks;
import org.huiqiao.common.Refused;
import org.huiqiao.common.ResidentId;
import org.huiqiao.customers.CustomerAccount;
import org.huiqiao.customers.Customers;
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
import org.springframework.web.bind.annotation.RequestParam;

/** Who applies: asked once, known ever after. */
@Controller
class PersonPages {

    private final Customers customers;
    private final Drafts drafts;

    PersonPages(Customers customers, Drafts drafts) {
        this.customers = customers;
        this.drafts = drafts;
    }

    record PersonForm(
            @NotBlank(message = "{portal.person.name.empty}") @Size(max = 40, message = "{portal.person.name.long}")
            String name,

            @NotBlank(message = "{portal.person.idNo.empty}")
            String idNo) {}

    /** {@code name} and {@code idNo} are masked; null while the person is not known. */
    record Page(
            StepFrame frame,
            @Nullable String name,
            @Nullable String idNo) {}

    @GetMapping("/my/applications/{id}/apply/person")
    String ask(@PathVariable String id, @RequestParam(defaultValue = "") String from, Actor actor, Model model) {
        model.addAttribute("form", new PersonForm("", ""));
        return show(drafts.get(id, actor), from, model);
    }

    @PostMapping("/my/applications/{id}/apply/person")
    String answer(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String from,
            @Valid @ModelAttribute("form") PersonForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        LoanApplication application = drafts.get(id, actor);
        if (!errors.hasErrors()) {
            keep(form, errors, actor);
        }
        return errors.hasErrors() ? show(application, from, model) : drafts.onFrom(Step.PERSON, id, from, actor);
    }

    private void keep(PersonForm form, BindingResult errors, Actor actor) {
        try {
            String idNo = ResidentId.parse(form.idNo()).value();
            customers.realName(actor.id(), form.name().strip(), idNo);
        } catch (InvalidIdentifier invalid) {
            Texts.reject(errors, "idNo", invalid);
        } catch (Refused refused) {
            Texts.reject(errors, "idNo", refused);
        }
    }

    private String show(LoanApplication application, String from, Model model) {
        CustomerAccount account = customers.account(application.applicantId()).orElseThrow();
        @Nullable String name = account.personName();
        @Nullable String idNo = account.personIdNo();
        model.addAttribute(
                "page",
                new Page(
                        drafts.frame(application, Step.PERSON, from),
                        name == null ? null : Masks.name(name),
                        idNo == null ? null : Masks.residentId(idNo)));
        return "portal/person";
    }
}
