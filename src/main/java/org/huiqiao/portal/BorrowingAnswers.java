package org.huiqiao.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huiqiao.application.Borrowing;
import org.huiqiao.application.Intake;
import org.huiqiao.application.LendingTerms;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.application.Purposes;
import org.huiqiao.common.Money;
import org.huiqiao.products.Catalogue;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Amount, term, method, purpose and account, answered one by one; the application gets them as soon as all are there. */
@Component
public class BorrowingAnswers {

    public static final String AMOUNT = "amount";
    public static final String TERM = "termMonths";
    public static final String METHOD = "repaymentMethod";
    public static final String PURPOSE = "purpose";
    public static final String PURPOSE_DETAIL = "purposeDetail";
    public static final String ACCOUNT = "accountNo";
    public static final String PAYEE_NAME = "payeeName";
    public static final String PAYEE_ACCOUNT = "payeeAccount";

    public static final List<String> PURPOSES = List.of("STOCK", "WAGES", "RENT", "EQUIPMENT", "OTHER");

    private static final String COLON = "：";

    private final Answers answers;
    private final Intake intake;
    private final LendingTerms terms;
    private final Purposes purposes;
    private final Catalogue catalogue;
    private final MessageSource messages;

    BorrowingAnswers(
            Answers answers,
            Intake intake,
            LendingTerms terms,
            Purposes purposes,
            Catalogue catalogue,
            MessageSource messages) {
        this.answers = answers;
        this.intake = intake;
        this.terms = terms;
        this.purposes = purposes;
        this.catalogue = catalogue;
        this.messages = messages;
    }

    /** What was answered here; where nothing was, what the application itself holds. */
    @Transactional(readOnly = true)
    public Map<String, String> of(LoanApplication application) {
        Map<String, String> kept = answers.of(application.id());
        return kept.isEmpty() ? held(application) : kept;
    }

    private Map<String, String> held(LoanApplication application) {
        Map<String, String> all = new LinkedHashMap<>();
        Money amount = application.amount();
        if (amount != null) {
            all.put(AMOUNT, amount.toYuan().stripTrailingZeros().toPlainString());
            all.put(TERM, String.valueOf(application.termMonths()));
            put(all, METHOD, application.repaymentMethod());
            putPurpose(all, application.purpose());
            put(all, ACCOUNT, application.accountNo());
            put(all, PAYEE_NAME, application.payeeName());
            put(all, PAYEE_ACCOUNT, application.payeeAccount());
        }
        return all;
    }

    @Transactional
    public void keep(LoanApplication application, Map<String, String> given, Actor customer) {
        Map<String, String> all = new LinkedHashMap<>(of(application));
        all.putAll(given);
        if (given.containsKey(TERM) && !methods(application, all).contains(all.getOrDefault(METHOD, ""))) {
            all.remove(METHOD); // to be chosen anew
        }
        if (given.containsKey(PURPOSE)) {
            purposes.check(purpose(all));
        }
        answers.keep(application.id(), all);
        if (all.keySet().containsAll(List.of(AMOUNT, TERM, METHOD, PURPOSE, ACCOUNT))) {
            intake.describe(application.id(), borrowing(all), customer);
        }
    }

    /** An amount that was typed before the application was begun; not if it says nothing or there is an answer. */
    @Transactional
    public void suggest(LoanApplication application, @Nullable String typed, Actor customer) {
        if (typed == null || of(application).containsKey(AMOUNT)) {
            return;
        }
        Money most = catalogue.product(application.productCode()).maxAmount();
        Typed.amount(typed)
                .filter(amount -> !amount.exceeds(most))
                .map(amount -> amount.toYuan().stripTrailingZeros().toPlainString())
                .ifPresent(amount -> keep(application, Map.of(AMOUNT, amount), customer));
    }

    /** Everything at once, as the API gives it. */
    @Transactional
    public void keep(LoanApplication application, Borrowing whole, Actor customer) {
        intake.describe(application.id(), whole, customer);
        Map<String, String> all = new LinkedHashMap<>();
        all.put(AMOUNT, whole.amount().toYuan().stripTrailingZeros().toPlainString());
        all.put(TERM, String.valueOf(whole.termMonths()));
        all.put(METHOD, whole.repaymentMethod());
        all.put(PURPOSE, "OTHER");
        all.put(PURPOSE_DETAIL, whole.purpose());
        all.put(ACCOUNT, whole.accountNo());
        all.put(PAYEE_NAME, whole.payeeName() == null ? "" : whole.payeeName());
        all.put(PAYEE_ACCOUNT, whole.payeeAccount() == null ? "" : whole.payeeAccount());
        answers.keep(application.id(), all);
    }

    /** What may be chosen for the term that was answered. */
    public List<String> methods(LoanApplication application, Map<String, String> answered) {
        int months = Integer.parseInt(answered.getOrDefault(TERM, "0"));
        return terms.methods(application.productCode(), months);
    }

    public int longestTerm(LoanApplication application) {
        return terms.longest(application);
    }

    private Borrowing borrowing(Map<String, String> all) {
        return new Borrowing(
                Money.yuan(all.getOrDefault(AMOUNT, "")),
                Integer.parseInt(all.getOrDefault(TERM, "")),
                all.getOrDefault(METHOD, ""),
                purpose(all),
                all.getOrDefault(ACCOUNT, ""),
                orNull(all.get(PAYEE_NAME)),
                orNull(all.get(PAYEE_ACCOUNT)));
    }

    /** As staff and the tables read it: in Chinese. */
    private String purpose(Map<String, String> all) {
        String code = all.getOrDefault(PURPOSE, "OTHER");
        String detail = all.getOrDefault(PURPOSE_DETAIL, "");
        if (code.equals("OTHER")) {
            return detail;
        }
        String label = label(code);
        return detail.isBlank() ? label : label + COLON + detail;
    }

    private String label(String code) {
        String key = "portal.purpose." + code;
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }

    /** The way back from what staff read to what was chosen. */
    private void putPurpose(Map<String, String> all, @Nullable String purpose) {
        if (purpose == null) {
            return;
        }
        String chosen = PURPOSES.stream()
                .filter(code -> !code.equals("OTHER"))
                .filter(code -> purpose.equals(label(code)) || purpose.startsWith(label(code) + COLON))
                .findFirst()
                .orElse("OTHER");
        all.put(PURPOSE, chosen);
        String detail = chosen.equals("OTHER")
                ? purpose
                : purpose.substring(Math.min(purpose.length(), label(chosen).length() + COLON.length()));
        all.put(PURPOSE_DETAIL, detail);
    }

    private static @Nullable String orNull(@Nullable String answer) {
        return answer == null || answer.isBlank() ? null : answer;
    }

    private static void put(Map<String, String> all, String question, @Nullable String answer) {
        if (answer != null) {
            all.put(question, answer);
        }
    }
}
