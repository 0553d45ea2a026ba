package org.huiqiao.portal.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huiqiao.application.Intake;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.common.Masks;
import org.huiqiao.common.Money;
import org.huiqiao.common.Refused;
import org.huiqiao.customers.CustomerAccount;
import org.huiqiao.customers.Customers;
import org.huiqiao.portal.BorrowingAnswers;
import org.huiqiao.portal.DocumentShelf;
import org.huiqiao.portal.Journey;
import org.huiqiao.portal.Journeys;
import org.huiqiao.portal.Step;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Everything once more before it goes off, each answer with a way to change it. */
@Controller
class CheckPages {

    private final Intake intake;
    private final Drafts drafts;
    private final Journeys journeys;
    private final Customers customers;
    private final BorrowingAnswers borrowing;
    private final DocumentShelf shelf;
    private final Texts texts;

    CheckPages(
            Intake intake,
            Drafts drafts,
            Journeys journeys,
            Customers customers,
            BorrowingAnswers borrowing,
            DocumentShelf shelf,
            Texts texts) {
        this.intake = intake;
        this.drafts = drafts;
        this.journeys = journeys;
        this.customers = customers;
        this.borrowing = borrowing;
        this.shelf = shelf;
        this.texts = texts;
    }

    /** {@code change} is null for what cannot be changed, {@code text} empty for what is still open. */
    record Line(String label, String text, @Nullable String change) {}

    record Page(StepFrame frame, List<Line> lines, boolean complete) {}

    @GetMapping("/my/applications/{id}/apply/check")
    String check(@PathVariable String id, Actor actor, Model model) {
        return show(drafts.get(id, actor), model);
    }

    /** Twice is as good as once: what is submitted already leads to its progress. */
    @PostMapping("/my/applications/{id}/submit")
    String submit(@PathVariable String id, Actor actor, Model model) {
        LoanApplication application = drafts.get(id, actor);
        try {
            intake.submit(id, actor);
        } catch (Refused refused) {
            model.addAttribute("problem", texts.of(refused));
            return show(application, model);
        } catch (OptimisticLockingFailureException other) {
            // a second click was faster; its outcome is shown
            return "redirect:/my/applications/" + id;
        }
        return "redirect:/my/applications/" + id;
    }

    private String show(LoanApplication application, Model model) {
        Journey journey = journeys.of(application);
        List<Line> lines = journey.steps().stream()
                .filter(step -> step != Step.CHECK)
                .map(step -> line(application, step))
                .toList();
        model.addAttribute("page", new Page(drafts.frame(application, Step.CHECK, ""), lines, journey.isComplete()));
        return "portal/check";
    }

    private Line line(LoanApplication application, Step step) {
        String text = text(application, step);
        // a person who is known stays who he is
        boolean fixed = step == Step.PERSON && !text.isEmpty();
        String change = Drafts.address(application, step) + "?from=" + Drafts.FROM_CHECK;
        return new Line(texts.of("portal.check." + step), text, fixed ? null : change);
    }

    private String text(LoanApplication application, Step step) {
        Map<String, String> kept = borrowing.of(application);
        return switch (step) {
            case PERSON -> person(application);
            case COMPANY -> company(application);
            case AMOUNT -> worded(kept, BorrowingAnswers.AMOUNT, amount -> texts.money(Money.yuan(amount)));
            case TERM -> worded(kept, BorrowingAnswers.TERM, months -> texts.of("portal.term.months", months));
            case METHOD -> worded(kept, BorrowingAnswers.METHOD, code -> texts.or("portal.method." + code, code));
            case PURPOSE -> purpose(kept);
            case ACCOUNT -> account(kept);
            case PROPERTY -> property(application);
            case CONSENTS ->
                journeys.of(application).answered().contains(step) ? texts.of("portal.check.consents.given") : "";
            case DOCUMENTS -> documents(application);
            case CHECK -> "";
        };
    }

    private String person(LoanApplication application) {
        CustomerAccount account = customers.account(application.applicantId()).orElseThrow();
        @Nullable String name = account.personName();
        return name == null ? "" : Masks.name(name);
    }

    private String company(LoanApplication application) {
        @Nullable String code = application.creditCode();
        return code == null
                ? ""
                : customers.company(code).map(company -> company.name()).orElse(code);
    }

    private String purpose(Map<String, String> kept) {
        String detail = kept.getOrDefault(BorrowingAnswers.PURPOSE_DETAIL, "");
        String code = kept.getOrDefault(BorrowingAnswers.PURPOSE, "");
        if (code.isEmpty() || code.equals("OTHER")) {
            return detail;
        }
        String label = texts.or("portal.purpose." + code, code);
        return detail.isEmpty() ? label : label + " · " + detail;
    }

    private String account(Map<String, String> kept) {
        String own = worded(kept, BorrowingAnswers.ACCOUNT, Masks::account);
        String payee = kept.getOrDefault(BorrowingAnswers.PAYEE_NAME, "");
        return payee.isEmpty() ? own : own + " · " + texts.of("portal.check.payee", payee);
    }

    private static String property(LoanApplication application) {
        return application.certNo() == null
                ? ""
                : application.certNo() + " " + Objects.requireNonNullElse(application.propertyAddress(), "");
    }

    private String documents(LoanApplication application) {
        long files = shelf.of(application).stream()
                .mapToLong(line -> line.files().size())
                .sum();
        return texts.of("portal.check.files", files);
    }

    private static String worded(
            Map<String, String> kept, String question, java.util.function.UnaryOperator<String> words) {
        String answer = kept.getOrDefault(question, "");
        return answer.isEmpty() ? "" : words.apply(answer);
    }
}
