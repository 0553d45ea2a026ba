package org.huiqiao.portal.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.application.PayeeForbidden;
import org.huiqiao.application.PurposeForbidden;
import org.huiqiao.application.PurposeVague;
import org.huiqiao.portal.BorrowingAnswers;
import org.huiqiao.portal.EarlierAnswers;
import org.huiqiao.portal.Step;
import org.huiqiao.portal.Typed;
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

/** What for, and where the money goes. */
@Controller
@RequestMapping("/my/applications/{id}/apply")
class PurposePages {

    private static final String EARLIER = "earlier";

    private final BorrowingAnswers answers;
    private final EarlierAnswers earlier;
    private final Drafts drafts;
    private final Texts texts;

    PurposePages(BorrowingAnswers answers, EarlierAnswers earlier, Drafts drafts, Texts texts) {
        this.answers = answers;
        this.earlier = earlier;
        this.drafts = drafts;
        this.texts = texts;
    }

    record PurposeForm(
            @NotBlank(message = "{portal.purpose.empty}") String purpose,

            @Nullable @Size(max = 150, message = "{portal.purpose.long}")
            String purposeDetail) {}

    record AccountForm(
            @NotBlank(message = "{portal.account.empty}") String accountNo,

            @Nullable @Size(max = 100, message = "{portal.payee.name.long}")
            String payeeName,

            @Nullable String payeeAccount) {}

    /**
     * @param earlier the answer shown is that of the customer's last application
     * @param account how the account ends of that application, null when there is nothing to offer
     */
    record Page(
            StepFrame frame,
            List<Option> options,
            boolean earlier,
            @Nullable String account) {}

    @GetMapping("/purpose")
    String purpose(@PathVariable String id, @RequestParam(defaultValue = "") String from, Actor actor, Model model) {
        LoanApplication application = drafts.get(id, actor);
        Map<String, String> kept = answers.of(application);
        boolean isNew = !kept.containsKey(BorrowingAnswers.PURPOSE);
        Map<String, String> shown = isNew ? earlier.of(application) : kept;
        model.addAttribute(
                "form",
                new PurposeForm(
                        shown.getOrDefault(BorrowingAnswers.PURPOSE, ""),
                        shown.getOrDefault(BorrowingAnswers.PURPOSE_DETAIL, "")));
        return showPurpose(application, from, isNew && !shown.isEmpty(), model);
    }

    @PostMapping("/purpose")
    String purpose(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String from,
            @Valid @ModelAttribute("form") PurposeForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        LoanApplication application = drafts.get(id, actor);
        String detail = Objects.requireNonNullElse(form.purposeDetail(), "").strip();
        if (!errors.hasErrors() && !BorrowingAnswers.PURPOSES.contains(form.purpose())) {
            errors.rejectValue("purpose", "portal.purpose.empty");
        } else if ("OTHER".equals(form.purpose()) && detail.isEmpty()) {
            // 5-decisions D26: an unexplained "other" is asked about
            errors.rejectValue("purposeDetail", "portal.purpose.detail.empty");
        }
        if (errors.hasErrors()) {
            return showPurpose(application, from, false, model);
        }
        try {
            answers.keep(
                    application,
                    Map.of(BorrowingAnswers.PURPOSE, form.purpose(), BorrowingAnswers.PURPOSE_DETAIL, detail),
                    actor);
        } catch (PurposeForbidden | PurposeVague refused) {
            errors.rejectValue("purposeDetail", refused.messageKey());
            return showPurpose(application, from, false, model);
        }
        return drafts.onFrom(Step.PURPOSE, id, from, actor);
    }

    @GetMapping("/account")
    String account(@PathVariable String id, @RequestParam(defaultValue = "") String from, Actor actor, Model model) {
        LoanApplication application = drafts.get(id, actor);
        Map<String, String> kept = answers.of(application);
        model.addAttribute(
                "form",
                new AccountForm(
                        kept.getOrDefault(BorrowingAnswers.ACCOUNT, ""),
                        kept.getOrDefault(BorrowingAnswers.PAYEE_NAME, ""),
                        kept.getOrDefault(BorrowingAnswers.PAYEE_ACCOUNT, "")));
        return showAccount(application, from, model);
    }

    /** To the account of the last application, which nobody has to type again. */
    @PostMapping(value = "/account", params = EARLIER)
    String sameAccount(@PathVariable String id, @RequestParam(defaultValue = "") String from, Actor actor) {
        LoanApplication application = drafts.get(id, actor);
        @Nullable String account = earlier.of(application).get(BorrowingAnswers.ACCOUNT);
        if (account != null) {
            answers.keep(application, Map.of(BorrowingAnswers.ACCOUNT, account), actor);
        }
        return drafts.onFrom(Step.ACCOUNT, id, from, actor);
    }

    @PostMapping(value = "/account", params = "!" + EARLIER)
    String account(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String from,
            @Valid @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        LoanApplication application = drafts.get(id, actor);
        String payeeName = Objects.requireNonNullElse(form.payeeName(), "").strip();
        String payeeTyped = Objects.requireNonNullElse(form.payeeAccount(), "").strip();
        Optional<String> account = errors.hasErrors() ? Optional.empty() : Typed.account(form.accountNo());
        Optional<String> payeeAccount = payeeTyped.isEmpty() ? Optional.of("") : Typed.account(payeeTyped);
        if (!errors.hasErrors() && account.isEmpty()) {
            errors.rejectValue("accountNo", "portal.account.wrong");
        }
        if (payeeAccount.isEmpty() || (!payeeName.isEmpty() && payeeTyped.isEmpty())) {
            errors.rejectValue("payeeAccount", "portal.payee.account.wrong");
        }
        if (payeeName.isEmpty() && !payeeTyped.isEmpty()) {
            errors.rejectValue("payeeName", "portal.payee.name.empty");
        }
        if (errors.hasErrors()) {
            return showAccount(application, from, model);
        }
        try {
            answers.keep(
                    application,
                    Map.of(
                            BorrowingAnswers.ACCOUNT, account.orElseThrow(),
                            BorrowingAnswers.PAYEE_NAME, payeeName,
                            BorrowingAnswers.PAYEE_ACCOUNT, payeeAccount.orElseThrow()),
                    actor);
        } catch (PayeeForbidden refused) {
            errors.rejectValue("payeeName", refused.messageKey());
            return showAccount(application, from, model);
        }
        return drafts.onFrom(Step.ACCOUNT, id, from, actor);
    }

    private static String tail(String account) {
        return account.substring(Math.max(0, account.length() - 4));
    }

    private String showPurpose(LoanApplication application, String from, boolean earlier, Model model) {
        List<Option> options = BorrowingAnswers.PURPOSES.stream()
                .map(code -> new Option(code, texts.of("portal.purpose." + code), null))
                .toList();
        model.addAttribute("page", new Page(drafts.frame(application, Step.PURPOSE, from), options, earlier, null));
        return "portal/purpose";
    }

    private String showAccount(LoanApplication application, String from, Model model) {
        @Nullable String account = earlier.of(application).get(BorrowingAnswers.ACCOUNT);
        model.addAttribute(
                "page",
                new Page(
                        drafts.frame(application, Step.ACCOUNT, from),
                        List.of(),
                        false,
                        account == null ? null : tail(account)));
        return "portal/account";
    }
}
