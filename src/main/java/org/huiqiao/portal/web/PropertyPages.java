package org.huiqiao.portal.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.huiqiao.application.Intake;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.portal.EarlierAnswers;
import org.huiqiao.portal.Step;
import org.huiqiao.users.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is mortgaged. */
@Controller
@RequestMapping("/my/applications/{id}/apply/property")
class PropertyPages {

    private final Intake intake;
    private final EarlierAnswers earlier;
    private final Drafts drafts;

    PropertyPages(Intake intake, EarlierAnswers earlier, Drafts drafts) {
        this.intake = intake;
        this.earlier = earlier;
        this.drafts = drafts;
    }

    record PropertyForm(
            @NotBlank(message = "{portal.property.certNo.empty}")
            @Size(max = 100, message = "{portal.property.certNo.long}")
            String certNo,

            @NotBlank(message = "{portal.property.address.empty}")
            @Size(max = 200, message = "{portal.property.address.long}")
            String address) {}

    /** @param earlier the property shown is that of the customer's last application */
    record Page(StepFrame frame, boolean earlier) {}

    @GetMapping
    String ask(@PathVariable String id, @RequestParam(defaultValue = "") String from, Actor actor, Model model) {
        LoanApplication application = drafts.get(id, actor);
        boolean isNew = application.certNo() == null;
        LoanApplication shown = isNew ? earlier.withProperty(application).orElse(application) : application;
        model.addAttribute(
                "form",
                new PropertyForm(
                        Objects.requireNonNullElse(shown.certNo(), ""),
                        Objects.requireNonNullElse(shown.propertyAddress(), "")));
        return show(application, from, isNew && shown.certNo() != null, model);
    }

    @PostMapping
    String answer(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String from,
            @Valid @ModelAttribute("form") PropertyForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        LoanApplication application = drafts.get(id, actor);
        if (errors.hasErrors()) {
            return show(application, from, false, model);
        }
        intake.secureWith(id, form.certNo().strip(), form.address().strip(), actor);
        return drafts.onFrom(Step.PROPERTY, id, from, actor);
    }

    private String show(LoanApplication application, String from, boolean earlier, Model model) {
        model.addAttribute("page", new Page(drafts.frame(application, Step.PROPERTY, from), earlier));
        return "portal/property";
    }
}
