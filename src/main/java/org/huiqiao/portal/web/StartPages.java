package org.huiqiao.portal.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.limits.Limited;
import org.huiqiao.portal.ApplyDesk;
import org.huiqiao.portal.BorrowingAnswers;
import org.huiqiao.products.Catalogue;
import org.huiqiao.products.Product;
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
import org.springframework.web.bind.annotation.SessionAttribute;

/** Which loan, and on from wherever one stopped. */
@Controller
class StartPages {

    private final ApplyDesk desk;
    private final Catalogue catalogue;
    private final Drafts drafts;
    private final BorrowingAnswers answers;
    private final OriginWords origins;
    private final Texts texts;

    StartPages(
            ApplyDesk desk,
            Catalogue catalogue,
            Drafts drafts,
            BorrowingAnswers answers,
            OriginWords origins,
            Texts texts) {
        this.desk = desk;
        this.catalogue = catalogue;
        this.drafts = drafts;
        this.answers = answers;
        this.origins = origins;
        this.texts = texts;
    }

    /** @param amount what the customer has said already when he asked for an estimate */
    record ProductForm(
            @NotBlank(message = "{portal.product.empty}") String product,
            @Nullable String amount) {}

    /** @param origin who sent the customer here, in words; null when nobody did */
    record Page(List<Option> products, @Nullable String origin) {}

    @GetMapping("/my/apply")
    String choose(
            @RequestParam(defaultValue = "") String product,
            @RequestParam(defaultValue = "") String amount,
            @SessionAttribute(name = OriginPages.TAG, required = false) @Nullable String tag,
            Model model) {
        model.addAttribute("form", new ProductForm(product, amount));
        return show(tag, model);
    }

    @Limited(value = "application", by = Limited.By.ACTOR)
    @PostMapping("/my/apply")
    String begin(
            @Valid @ModelAttribute("form") ProductForm form,
            BindingResult errors,
            @SessionAttribute(name = OriginPages.TAG, required = false) @Nullable String tag,
            Actor actor,
            Model model) {
        boolean offered =
                catalogue.all().stream().anyMatch(product -> product.code().equals(form.product()));
        if (!errors.hasErrors() && !offered) {
            errors.rejectValue("product", "portal.product.empty");
        }
        if (errors.hasErrors()) {
            return show(tag, model);
        }
        LoanApplication application = desk.begin(form.product(), Drafts.CHANNEL, tag, actor);
        answers.suggest(application, form.amount(), actor);
        return drafts.next(application);
    }

    @GetMapping("/my/applications/{id}/apply")
    String goOn(@PathVariable String id, Actor actor) {
        LoanApplication application = drafts.get(id, actor);
        return drafts.next(application);
    }

    private String show(@Nullable String tag, Model model) {
        List<Option> options = catalogue.all().stream().map(this::option).toList();
        model.addAttribute("page", new Page(options, origins.words(tag)));
        return "portal/product";
    }

    private Option option(Product product) {
        String cap = texts.round(product.maxAmount());
        String hint = texts.of("portal.product.hint." + product.security(), cap, product.maxTermMonths());
        return new Option(product.code(), product.name(texts.locale()), hint);
    }
}
