package org.huiqiao.origination;

import java.util.Objects;
import java.util.Optional;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.customers.Companies;
import org.huiqiao.disbursement.Payee;
import org.springframework.stereotype.Component;

/** The borrower's own account, and the counterparty that an entrusted payment goes to. */
@Component
class Payees {

    private static final String OWN_BANK = "本行";

    private final Companies companies;

    Payees(Companies companies) {
        this.companies = companies;
    }

    Payee borrower(LoanApplication application) {
        String name = companies
                .findById(Objects.requireNonNull(application.creditCode()))
                .orElseThrow()
                .name();
        return new Payee(Objects.requireNonNull(application.accountNo()), name, OWN_BANK);
    }

    Optional<Payee> counterparty(LoanApplication application) {
        String account = application.payeeAccount();
        String name = application.payeeName();
        return account == null || name == null ? Optional.empty() : Optional.of(new Payee(account, name, OWN_BANK));
    }
}
