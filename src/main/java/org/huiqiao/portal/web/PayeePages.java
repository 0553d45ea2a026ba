package org.huiqiao.portal.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Optional;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.common.Refused;
import org.huiqiao.portal.OwnCases;
import org.huiqiao.portal.ProgressBoard;
import org.huiqiao.portal.Typed;
import org.huiqiao.users.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Whom the bank pays on the customer's behalf (受托支付, D23). */
@Controller
@RequestMapping("/my/applications/{id}/payee")
class PayeePages {

    private static final String TASK = "Task_ProvidePayee";

    private final OwnCases cases;
    private final ApplicationDesk desk;
    private final ProgressBoard board;

    PayeePages(OwnCases cases, ApplicationDesk desk, ProgressBoard board) {
        this.cases = cases;
        this.desk = desk;
        this.board = board;
    }

    record PayeeForm(
            @NotBlank(message = "{portal.payee.name.empty}") @Size(max = 100, message = "{portal.payee.name.long}")
            String name,

            @NotBlank(message = "{portal.payee.account.wrong}")
            String account) {}

    record Page(String applicationId) {}

    @GetMapping
    String ask(@PathVariable String id, Actor actor, Model model) {
        LoanApplication application = cases.get(id, actor);
        model.addAttribute(
                "form",
                new PayeeForm(
                        Objects.requireNonNullElse(application.payeeName(), ""),
                        Objects.requireNonNullElse(application.payeeAccount(), "")));
        return show(application, model);
    }

    @PostMapping
    String answer(
            @PathVariable String id,
            @Valid @ModelAttribute("form") PayeeForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        LoanApplication application = cases.get(id, actor);
        Optional<String> account = errors.hasErrors() ? Optional.empty() : Typed.account(form.account());
        if (!errors.hasErrors() && account.isEmpty()) {
            errors.rejectValue("account", "portal.payee.account.wrong");
        }
        if (!errors.hasErrors() && mayAnswer(application)) {
            try {
                desk.providePayee(id, form.name().strip(), account.orElseThrow(), actor);
            } catch (Refused refused) {
                Texts.reject(errors, "account", refused);
            }
        }
        return errors.hasErrors() ? show(application, model) : "redirect:/my/applications/" + id;
    }

    private boolean mayAnswer(LoanApplication application) {
        return board.tasks(application).stream().anyMatch(task -> task.is(TASK));
    }

    private String show(LoanApplication application, Model model) {
        if (!mayAnswer(application)) {
            return "redirect:/my/applications/" + application.id();
        }
        model.addAttribute("page", new Page(application.id()));
        return "portal/payee";
    }
}
