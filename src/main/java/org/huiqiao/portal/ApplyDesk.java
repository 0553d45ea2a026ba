package org.huiqiao.portal;

import org.huiqiao.application.ApplicationStatus;
import org.huiqiao.application.Intake;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.application.OriginTags;
import org.huiqiao.customers.Company;
import org.huiqiao.customers.CompanyProfile;
import org.huiqiao.customers.CustomerAccount;
import org.huiqiao.customers.Customers;
import org.huiqiao.customers.Referral;
import org.huiqiao.documents.KeptDocuments;
import org.huiqiao.products.Catalogue;
import org.huiqiao.products.Product;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a customer begins an application and says for whom. */
@Component
public class ApplyDesk {

    private final Intake intake;
    private final OwnCases cases;
    private final Customers customers;
    private final Catalogue catalogue;
    private final CompanyFinder finder;
    private final OriginTags tags;
    private final KeptDocuments kept;

    ApplyDesk(
            Intake intake,
            OwnCases cases,
            Customers customers,
            Catalogue catalogue,
            CompanyFinder finder,
            OriginTags tags,
            KeptDocuments kept) {
        this.intake = intake;
        this.cases = cases;
        this.customers = customers;
        this.catalogue = catalogue;
        this.finder = finder;
        this.tags = tags;
        this.kept = kept;
    }

    /**
     * Goes on with what the customer has already begun for this product.
     *
     * @param tag the code of the link that he came by; one that does not hold (any more) is as good as none
     */
    @Transactional
    public LoanApplication begin(String productCode, String channel, @Nullable String tag, Actor customer) {
        LoanApplication application = begun(productCode, channel, customer);
        tags.open(tag).ifPresent(open -> tags.attach(application, open));
        return application;
    }

    private LoanApplication begun(String productCode, String channel, Actor customer) {
        return cases.all(customer).stream()
                .filter(begun -> begun.status() == ApplicationStatus.DRAFT)
                .filter(begun -> begun.productCode().equals(productCode))
                .findFirst()
                .orElseGet(() -> intake.begin(productCode, channel, customer));
    }

    /** Asks the registry, so never inside a transaction. */
    public CompanyProfile lookUp(LoanApplication application, String creditCode) {
        CompanyProfile found = finder.find(creditCode, account(application));
        Product product = catalogue.product(application.productCode());
        if (!product.borrowerTypes().contains(found.borrowerType().name())) {
            throw new CompanyNotForProduct();
        }
        return found;
    }

    public Company borrowFor(LoanApplication application, String creditCode, Actor customer) {
        CompanyProfile found = lookUp(application, creditCode);
        Referral referral = tags.referral(application.id()).orElse(null);
        Company company = customers.enterCompany(found, referral, customer);
        intake.borrowFor(application.id(), company, customer);
        kept.leaveTo(company.id(), application.id());
        return company;
    }

    private CustomerAccount account(LoanApplication application) {
        return customers.account(application.applicantId()).orElseThrow();
    }
}
