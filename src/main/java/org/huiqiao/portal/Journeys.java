package org.huiqiao.portal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.consent.Consents;
import org.huiqiao.customers.CustomerAccount;
import org.huiqiao.customers.Customers;
import org.huiqiao.products.Catalogue;
import org.springframework.stereotype.Component;

/** Reads from what is stored how far an application is filled in, so that it goes on from any device. */
@Component
public class Journeys {

    private final Customers customers;
    private final Consents consents;
    private final Catalogue catalogue;
    private final BorrowingAnswers borrowing;

    Journeys(Customers customers, Consents consents, Catalogue catalogue, BorrowingAnswers borrowing) {
        this.customers = customers;
        this.consents = consents;
        this.catalogue = catalogue;
        this.borrowing = borrowing;
    }

    public Journey of(LoanApplication application) {
        List<Step> steps = new ArrayList<>(Arrays.asList(Step.values()));
        if (!catalogue.product(application.productCode()).isMortgage()) {
            steps.remove(Step.PROPERTY);
        }
        return new Journey(steps, answered(application));
    }

    private Set<Step> answered(LoanApplication application) {
        Set<Step> answered = EnumSet.noneOf(Step.class);
        Map<String, String> kept = borrowing.of(application);
        mark(answered, Step.PERSON, isRealNamed(application));
        mark(answered, Step.COMPANY, application.creditCode() != null);
        mark(answered, Step.AMOUNT, kept.containsKey(BorrowingAnswers.AMOUNT));
        mark(answered, Step.TERM, kept.containsKey(BorrowingAnswers.TERM));
        mark(answered, Step.METHOD, kept.containsKey(BorrowingAnswers.METHOD));
        mark(answered, Step.PURPOSE, kept.containsKey(BorrowingAnswers.PURPOSE));
        mark(answered, Step.ACCOUNT, kept.containsKey(BorrowingAnswers.ACCOUNT));
        mark(answered, Step.PROPERTY, application.certNo() != null);
        mark(
                answered,
                Step.CONSENTS,
                consents.missing(application.id(), application.productCode()).isEmpty());
        return answered;
    }

    private boolean isRealNamed(LoanApplication application) {
        return customers
                .account(application.applicantId())
                .filter(CustomerAccount::isRealNamed)
                .isPresent();
    }

    private static void mark(Set<Step> answered, Step step, boolean is) {
        if (is) {
            answered.add(step);
        }
    }
}
