package org.huiqiao.inbox;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.huiqiao.application.Applications;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.common.CreditCode;
import org.huiqiao.common.InvalidIdentifier;
import org.huiqiao.common.ResidentId;
import org.huiqiao.customers.Customers;
import org.huiqiao.users.Actor;
import org.huiqiao.users.CustomerAccounts;
import org.huiqiao.users.Mobile;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 客户查找 by a whole number, through the blind index; finds nothing that its asker may not read anyway. */
@Component
public class CustomerSearch {

    private final Customers customers;
    private final CustomerAccounts accounts;
    private final Applications applications;
    private final CaseAccess access;
    private final ApplicationEventPublisher events;

    CustomerSearch(
            Customers customers,
            CustomerAccounts accounts,
            Applications applications,
            CaseAccess access,
            ApplicationEventPublisher events) {
        this.customers = customers;
        this.accounts = accounts;
        this.applications = applications;
        this.access = access;
        this.events = events;
    }

    /** By what the number is: a mobile, a resident id or a credit code. */
    private enum Kind {
        PHONE,
        RESIDENT_ID,
        CREDIT_CODE
    }

    /**
     * Newest case first.
     *
     * @throws InvalidIdentifier if it is none of the three
     */
    @Transactional
    public List<LoanApplication> find(String typed, Actor actor) {
        String number = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        Kind kind = kind(number);
        List<LoanApplication> found = cases(kind, number)
                .filter(application -> access.mayRead(application.id(), actor))
                .toList();
        events.publishEvent(new CustomerSearched(kind.name(), found.size(), actor));
        return found;
    }

    private static Kind kind(String number) {
        if (number.length() == 11) {
            return Kind.PHONE;
        }
        return number.matches("\\d{17}[0-9X]") && !number.startsWith("9") ? Kind.RESIDENT_ID : Kind.CREDIT_CODE;
    }

    private Stream<LoanApplication> cases(Kind kind, String number) {
        return switch (kind) {
            case PHONE -> accounts.known(Mobile.parse(number)).stream().flatMap(this::ofAccount);
            case RESIDENT_ID ->
                customers.accountsOfIdNo(ResidentId.parse(number).value()).stream()
                        .flatMap(this::ofAccount);
            case CREDIT_CODE ->
                applications
                        .findByCreditCodeOrderByCreatedAtDesc(
                                CreditCode.parse(number).value())
                        .stream();
        };
    }

    private Stream<LoanApplication> ofAccount(String accountId) {
        return applications.findByApplicantIdOrderByCreatedAtDesc(accountId).stream();
    }
}
