package org.huiqiao.portal.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.common.Money;
import org.huiqiao.portal.BorrowingAnswers;
import org.huiqiao.portal.EarlierAnswers;
import org.huiqiao.portal.Step;
import org.huiqiao.portal.Typed;
import org.huiqiao.products.Product;
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

/** How much, how long, repaid how. */
@Controller
@RequestMapping("/my/applications/{id}/apply")
class BorrowingPages {

    private static final int[] MONTHS = {3, 6, 9, 12, 18, 24, 36, 60, 84, 120};

    private final BorrowingAnswers answers;
    private final EarlierAnswers earlier;
    private final Drafts drafts;
    private final Texts texts;

    BorrowingPages(BorrowingAnswers answers, EarlierAnswers earlier, Drafts drafts, Texts texts) {
        this.answers = answers;
        this.earlier = earlier;
        this.drafts = drafts;
        this.texts = texts;
    }

    record AmountForm(
            @NotBlank(message = "{portal.amount.empty}") String amount) {}

    record TermForm(
            @NotBlank(message = "{portal.term.empty}") String termMonths) {}

    record MethodForm(
            @NotBlank(message = "{portal.method.empty}") String repaymentMethod) {}

    /** @param earlier the answer shown is that of the customer's last application */
    record Page(StepFrame frame, String cap, List<Option> options, boolean earlier) {}

    @GetMapping("/amount")
    String amount(@PathVariable String id, @RequestParam(defaultValue = "") String from, Actor actor, Model model) {
        LoanApplication application = drafts.get(id, actor);
        model.addAttribute("form", new AmountForm(answer(application, BorrowingAnswers.AMOUNT)));
        return showAmount(application, from, model);
    }

    @PostMapping("/amount")
    String amount(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String from,
            @Valid @ModelAttribute("form") AmountForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        LoanApplication application = drafts.get(id, actor);
        Product product = drafts.product(application);
        Optional<Money> amount = errors.hasErrors() ? Optional.empty() : Typed.amount(form.amount());
        if (!errors.hasErrors() && amount.isEmpty()) {
            errors.rejectValue("amount", "portal.amount.wrong");
        }
        amount.filter(asked -> asked.exceeds(product.maxAmount()))
                .ifPresent(asked -> errors.rejectValue(
                        "amount", "portal.amount.above", new Object[] {texts.round(product.maxAmount())}, null));
        if (errors.hasErrors()) {
            return showAmount(application, from, model);
        }
        String kept = amount.orElseThrow().toYuan().stripTrailingZeros().toPlainString();
        answers.keep(application, Map.of(BorrowingAnswers.AMOUNT, kept), actor);
        return drafts.onFrom(Step.AMOUNT, id, from, actor);
    }

    @GetMapping("/term")
    String term(@PathVariable String id, @RequestParam(defaultValue = "") String from, Actor actor, Model model) {
        LoanApplication application = drafts.get(id, actor);
        model.addAttribute("form", new TermForm(offered(application, BorrowingAnswers.TERM)));
        return showTerm(application, from, isEarlier(application, BorrowingAnswers.TERM), model);
    }

    @PostMapping("/term")
    String term(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String from,
            @Valid @ModelAttribute("form") TermForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        LoanApplication application = drafts.get(id, actor);
        if (!errors.hasErrors() && !offered(terms(application), form.termMonths())) {
            errors.rejectValue("termMonths", "portal.term.empty");
        }
        if (errors.hasErrors()) {
            return showTerm(application, from, false, model);
        }
        answers.keep(application, Map.of(BorrowingAnswers.TERM, form.termMonths()), actor);
        return drafts.onFrom(Step.TERM, id, from, actor);
    }

    @GetMapping("/method")
    String method(@PathVariable String id, @RequestParam(defaultValue = "") String from, Actor actor, Model model) {
        LoanApplication application = drafts.get(id, actor);
        model.addAttribute("form", new MethodForm(offered(application, BorrowingAnswers.METHOD)));
        return showMethod(application, from, isEarlier(application, BorrowingAnswers.METHOD), model);
    }

    @PostMapping("/method")
    String method(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String from,
            @Valid @ModelAttribute("form") MethodForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        LoanApplication application = drafts.get(id, actor);
        if (!errors.hasErrors() && !offered(methods(application), form.repaymentMethod())) {
            errors.rejectValue("repaymentMethod", "portal.method.empty");
        }
        if (errors.hasErrors()) {
            return showMethod(application, from, false, model);
        }
        answers.keep(application, Map.of(BorrowingAnswers.METHOD, form.repaymentMethod()), actor);
        return drafts.onFrom(Step.METHOD, id, from, actor);
    }

    private String answer(LoanApplication application, String question) {
        return answers.of(application).getOrDefault(question, "");
    }

    /** Where nothing was answered yet, what the last application said. */
    private String offered(LoanApplication application, String question) {
        String answer = answer(application, question);
        return answer.isEmpty() ? earlier.of(application).getOrDefault(question, "") : answer;
    }

    private boolean isEarlier(LoanApplication application, String question) {
        return answer(application, question).isEmpty()
                && earlier.of(application).containsKey(question);
    }

    private String showAmount(LoanApplication application, String from, Model model) {
        return show(application, Step.AMOUNT, from, List.of(), false, model);
    }

    private String showTerm(LoanApplication application, String from, boolean earlier, Model model) {
        return show(application, Step.TERM, from, terms(application), earlier, model);
    }

    private String showMethod(LoanApplication application, String from, boolean earlier, Model model) {
        return show(application, Step.METHOD, from, methods(application), earlier, model);
    }

    private String show(
            LoanApplication application, Step step, String from, List<Option> options, boolean earlier, Model model) {
        String cap = texts.round(drafts.product(application).maxAmount());
        model.addAttribute("page", new Page(drafts.frame(application, step, from), cap, options, earlier));
        return "portal/" + step.path();
    }

    /** The usual terms up to the longest allowed; a short one of a long product is not worth its work. */
    private List<Option> terms(LoanApplication application) {
        int longest = answers.longestTerm(application);
        return IntStream.of(MONTHS)
                .filter(months -> months <= longest && months * 10 >= longest)
                .mapToObj(months -> new Option(String.valueOf(months), texts.of("portal.term.months", months), null))
                .toList();
    }

    private List<Option> methods(LoanApplication application) {
        return answers.methods(application, answers.of(application)).stream()
                .map(code -> new Option(
                        code, texts.of("portal.method." + code), texts.of("portal.method." + code + ".hint")))
                .toList();
    }

    private static boolean offered(List<Option> options, String value) {
        return options.stream().anyMatch(option -> option.value().equals(value));
    }
}
