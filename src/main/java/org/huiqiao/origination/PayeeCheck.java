package org.huiqiao.origination;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.application.PayeeScreen;
import org.huiqiao.common.Refused;
import org.huiqiao.customers.CustomerAccount;
import org.huiqiao.customers.Customers;
import org.huiqiao.decisioning.FactFile;
import org.huiqiao.documents.Checklists;
import org.huiqiao.documents.ItemStatus;
import org.huiqiao.resolution.HolderVote;
import org.huiqiao.resolution.Resolutions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether the counterparty of a case may be paid (D23): who it is, and whether it belongs to the borrower. */
@Component
class PayeeCheck {

    private static final String TRADE = "DOC10";

    private final ApplicationDesk applications;
    private final PayeeScreen screen;
    private final Customers customers;
    private final Resolutions resolutions;
    private final FactFile file;
    private final Checklists checklists;

    PayeeCheck(
            ApplicationDesk applications,
            PayeeScreen screen,
            Customers customers,
            Resolutions resolutions,
            FactFile file,
            Checklists checklists) {
        this.applications = applications;
        this.screen = screen;
        this.customers = customers;
        this.resolutions = resolutions;
        this.file = file;
        this.checklists = checklists;
    }

    /** Without a counterparty there is none to stand against. */
    boolean clears(LoanApplication application) {
        return objection(application, application.payeeName()).isEmpty();
    }

    void require(String applicationId) {
        LoanApplication application = applications.get(applicationId);
        require(application, application.payeeName());
    }

    void require(String applicationId, String payeeName) {
        require(applications.get(applicationId), payeeName);
    }

    private void require(LoanApplication application, @Nullable String payeeName) {
        objection(application, payeeName).ifPresent(refused -> {
            throw refused;
        });
    }

    private Optional<Refused> objection(LoanApplication application, @Nullable String payeeName) {
        return payeeName == null
                ? Optional.empty()
                : screen.objection(
                        payeeName, related(application).contains(payeeName.strip()), tradeShown(application.id()));
    }

    /** The person behind the application, the legal representative and the holders who voted. */
    private Set<String> related(LoanApplication application) {
        Set<String> names = new HashSet<>();
        customers
                .account(application.applicantId())
                .map(CustomerAccount::personName)
                .ifPresent(names::add);
        file.of(application.id(), "BUSINESS_REGISTRY")
                .map(entry -> entry.values().get("legalRepName"))
                .ifPresent(name -> names.add(name.toString()));
        resolutions.of(application.id()).ifPresent(resolution -> resolution.votes().stream()
                .map(HolderVote::holder)
                .forEach(names::add));
        return names;
    }

    private boolean tradeShown(String applicationId) {
        return checklists.of(applicationId).stream()
                .filter(item -> item.docCode().equals(TRADE))
                .anyMatch(item -> item.status() == ItemStatus.UPLOADED || item.status() == ItemStatus.ACCEPTED);
    }
}
