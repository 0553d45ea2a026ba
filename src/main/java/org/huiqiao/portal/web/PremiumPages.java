package org.huiqiao.portal.web;

import java.util.Objects;
import java.util.Optional;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.common.Money;
import org.huiqiao.common.Refused;
import org.huiqiao.guarantee.GuaranteeView;
import org.huiqiao.guarantee.Guarantees;
import org.huiqiao.portal.OwnCases;
import org.huiqiao.portal.ProgressBoard;
import org.huiqiao.users.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The guarantor's fee: how much, and one button (domain 1.7 D6). */
@Controller
@RequestMapping("/my/applications/{id}/premium")
class PremiumPages {

    private static final String TASK = "Task_PayPremium";

    private final OwnCases cases;
    private final Guarantees guarantees;
    private final ProgressBoard board;
    private final Texts texts;

    PremiumPages(OwnCases cases, Guarantees guarantees, ProgressBoard board, Texts texts) {
        this.cases = cases;
        this.guarantees = guarantees;
        this.board = board;
        this.texts = texts;
    }

    record Page(String applicationId, Money premium, String account, String until) {}

    @GetMapping
    String show(@PathVariable String id, Actor actor, Model model) {
        LoanApplication application = cases.get(id, actor);
        Optional<GuaranteeView> guarantee =
                guarantees.guarantee(id).filter(found -> found.premium() != null && mayPay(application));
        if (guarantee.isEmpty()) {
            return "redirect:/my/applications/" + id;
        }
        String until = board.tasks(application).stream()
                .filter(task -> task.is(TASK))
                .map(task -> texts.when(task.dueAt()))
                .findFirst()
                .orElse("");
        model.addAttribute(
                "page",
                new Page(
                        id,
                        Objects.requireNonNull(guarantee.get().premium()),
                        Objects.requireNonNull(application.accountNo()),
                        until));
        return "portal/premium";
    }

    @PostMapping
    String pay(@PathVariable String id, Actor actor, Model model) {
        LoanApplication application = cases.get(id, actor);
        if (mayPay(application)) {
            try {
                guarantees.orderPremium(id);
            } catch (Refused refused) {
                model.addAttribute("problem", texts.of(refused));
                return show(id, actor, model);
            }
        }
        return "redirect:/my/applications/" + id;
    }

    private boolean mayPay(LoanApplication application) {
        return board.tasks(application).stream().anyMatch(task -> task.is(TASK));
    }
}
