package org.huiqiao.portal.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.portal.Offer;
import org.huiqiao.portal.OfferDesk;
import org.huiqiao.portal.OwnCases;
import org.huiqiao.portal.ProgressBoard;
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

/** What is offered, what it costs a year all told, and yes or no. */
@Controller
@RequestMapping("/my/applications/{id}/offer")
class OfferPages {

    private static final String TASK = "Task_ConfirmOffer";

    private final OwnCases cases;
    private final OfferDesk offers;
    private final ProgressBoard board;
    private final ApplicationDesk desk;
    private final Texts texts;

    OfferPages(OwnCases cases, OfferDesk offers, ProgressBoard board, ApplicationDesk desk, Texts texts) {
        this.cases = cases;
        this.offers = offers;
        this.board = board;
        this.desk = desk;
        this.texts = texts;
    }

    record OfferForm(
            @NotNull(message = "{portal.offer.empty}") @Nullable
            Boolean accepted) {}

    record Page(
            String applicationId,
            Offer offer,
            String method,
            @Nullable String limitedBy,
            boolean mayAnswer) {}

    @GetMapping
    String offer(@PathVariable String id, Actor actor, Model model) {
        model.addAttribute("form", new OfferForm(null));
        return show(cases.get(id, actor), model);
    }

    /** An answer given twice is shown as what it became. */
    @PostMapping
    String answer(
            @PathVariable String id,
            @Valid @ModelAttribute("form") OfferForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        LoanApplication application = cases.get(id, actor);
        if (errors.hasErrors()) {
            return show(application, model);
        }
        if (mayAnswer(application)) {
            desk.answerOffer(id, Boolean.TRUE.equals(form.accepted()), actor);
        }
        return "redirect:/my/applications/" + id;
    }

    private boolean mayAnswer(LoanApplication application) {
        return board.tasks(application).stream().anyMatch(task -> task.is(TASK));
    }

    private String show(LoanApplication application, Model model) {
        return offers.of(application)
                .map(offer -> {
                    model.addAttribute("page", page(application, offer));
                    return "portal/offer";
                })
                .orElse("redirect:/my/applications/" + application.id());
    }

    private Page page(LoanApplication application, Offer offer) {
        @Nullable String cap = offer.limitedBy();
        return new Page(
                application.id(),
                offer,
                texts.of("portal.method." + offer.repaymentMethod()),
                offer.isReduced() ? texts.or("portal.limitedBy." + cap, texts.of("portal.limitedBy.other")) : null,
                mayAnswer(application));
    }
}
