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

    private static final String LOAN_ACCOUNT = "贷款还款户";

    private final Companies companies;
    private final RenewalDesk renewals;

    Payees(Companies companies, RenewalDesk renewals) {
        this.companies = companies;
        this.renewals = renewals;
    }

    Payee borrower(LoanApplication application) {
        String name = companies
                .findById(Objects.requireNonNull(application.creditCode()))
                .orElseThrow()
                .name();
        return new Payee(Objects.requireNonNull(application.accountNo()), name, OWN_BANK);
    }

    /** Of a renewal the loan that it pays off. */
    Optional<Payee> counterparty(LoanApplication application) {
        if (application.renews() != null) {
            return renewals.note(application).map(note -> new Payee(note.id(), LOAN_ACCOUNT, OWN_BANK));
        }
        String account = application.payeeAccount();
        String name = application.payeeName();
        return account == null || name == null ? Optional.empty() : Optional.of(new Payee(account, name, OWN_BANK));
    }
}
