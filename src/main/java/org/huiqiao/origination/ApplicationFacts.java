package org.huiqiao.origination;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.common.ResidentId;
import org.huiqiao.customers.Customers;
import org.huiqiao.decisioning.CaseFacts;
import org.huiqiao.decisioning.FactEntry;
import org.huiqiao.decisioning.FactFile;
import org.huiqiao.products.Catalogue;
import org.huiqiao.products.Figures;
import org.huiqiao.products.Parameters;
import org.huiqiao.products.Product;
import org.huiqiao.users.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the application, the product and the dated parameters say to the tables. */
@Component
class ApplicationFacts implements CaseFacts {

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    private final ApplicationDesk applications;
    private final Customers customers;
    private final Users users;
    private final Catalogue catalogue;
    private final Parameters parameters;
    private final FactFile file;
    private final RenewalDesk renewals;
    private final Clock clock;

    ApplicationFacts(
            ApplicationDesk applications,
            Customers customers,
            Users users,
            Catalogue catalogue,
            Parameters parameters,
            FactFile file,
            RenewalDesk renewals,
            Clock clock) {
        this.applications = applications;
        this.customers = customers;
        this.users = users;
        this.catalogue = catalogue;
        this.parameters = parameters;
        this.file = file;
        this.renewals = renewals;
        this.clock = clock;
    }

    @Override
    public Map<String, @Nullable Object> factsOf(String applicationId) {
        LoanApplication application = applications.get(applicationId);
        Map<String, @Nullable Object> facts = new HashMap<>();
        asked(application, facts);
        offered(catalogue.product(application.productCode()), facts);
        person(application, facts);
        company(applicationId, facts);
        figures(applicationId, application.productCode(), facts);
        facts.put("secondAppeal", application.humanRequested() && applications.appealedBefore(application));
        facts.putAll(renewals.facts(application));
        return facts;
    }

    private static void asked(LoanApplication application, Map<String, @Nullable Object> facts) {
        facts.put("applicationId", application.id());
        facts.put("productCode", application.productCode());
        facts.put("borrowerType", application.borrowerType());
        facts.put("naturalBorrower", !"COMPANY".equals(application.borrowerType()));
        facts.put(
                "requestedAmount",
                application.amount() == null ? null : application.amount().toYuan());
        facts.put("termMonths", application.termMonths());
        facts.put("repaymentMethod", application.repaymentMethod());
        facts.put("purpose", application.purpose());
        facts.put("payeeFixed", application.payeeAccount() != null);
        facts.put("customerRequestsHuman", application.humanRequested());
        facts.put("registrationMatter", application.renews() == null ? "FIRST" : "RENEWAL");
    }

    private static void offered(Product product, Map<String, @Nullable Object> facts) {
        facts.put("productSecurity", product.security().name());
        facts.put("productCap", product.maxAmount().toYuan());
        facts.put("internetLoan", product.internetLoan());
        facts.put("revolving", product.revolving());
        facts.put("inclusiveOnly", product.inclusiveOnly());
        facts.put("subsidised", product.subsidised());
        facts.put("multiDraw", false);
        facts.put("loanUse", "PRODUCTION"); // every product of the catalogue lends to a business
    }

    private void person(LoanApplication application, Map<String, @Nullable Object> facts) {
        customers.account(application.applicantId()).ifPresent(account -> {
            if (account.personIdNo() != null) {
                int age = ResidentId.parse(account.personIdNo()).ageOn(LocalDate.now(clock));
                facts.put("ownerAge", age);
                facts.put("oldestSignerAge", age);
                facts.put("ownerAgeAtEnd", BigDecimal.valueOf(age).add(years(application.termMonths())));
            }
            facts.put("applicantIsLegalRep", isLegalRep(application, account.personName()));
        });
    }

    /** 69 years and 13 months are more than 70 (E04). */
    private static BigDecimal years(int months) {
        return BigDecimal.valueOf(months).divide(MONTHS, 2, RoundingMode.UP);
    }

    private @Nullable Boolean isLegalRep(LoanApplication application, @Nullable String personName) {
        return file.of(application.id(), "BUSINESS_REGISTRY")
                .filter(FactEntry::isKnown)
                .map(entry -> String.valueOf(entry.values().get("legalRepName")).equals(personName))
                .orElse(null);
    }

    private void company(String applicationId, Map<String, @Nullable Object> facts) {
        file.of(applicationId, "BUSINESS_REGISTRY").filter(FactEntry::isKnown).ifPresent(entry -> {
            Object established = entry.values().get("establishedOn");
            if (established != null) {
                long months = ChronoUnit.MONTHS.between(LocalDate.parse(established.toString()), LocalDate.now(clock));
                facts.put("yearsInBusiness", BigDecimal.valueOf(months).divide(MONTHS, 2, RoundingMode.DOWN));
            }
            Object region = entry.values().get("region");
            facts.put(
                    "regionServed",
                    region == null
                            ? null
                            : users.branchServing(region.toString()).isPresent());
        });
    }

    private void figures(String applicationId, String productCode, Map<String, @Nullable Object> facts) {
        Figures figures = parameters.all(LocalDate.now(clock));
        facts.put("lpr1y", figures.decimal("LPR_1Y"));
        facts.put("lpr5y", figures.decimal("LPR_5Y"));
        facts.put("ftp1y", figures.decimal("FTP_1Y"));
        facts.put("ftp5y", figures.decimal("FTP_5Y"));
        facts.put("priceFloorBp", figures.decimal("PRICE_FLOOR_BP"));
        facts.put("allInWarnPercent", figures.decimal("ALL_IN_WARN_PERCENT"));
        facts.put("allInBlockPercent", figures.decimal("ALL_IN_BLOCK_PERCENT"));
        facts.put("modelDrift", figures.find("MODEL_DRIFT_" + productCode).orElse(null));
        facts.put("policySet", figures.find("LIMIT_POLICY_" + productCode).orElse(null));
        facts.put("subsidisedCapBp", figures.decimal("SUBSIDISED_CAP_BP"));
        facts.put("registryEsign", figures.decimal("REGISTRY_ESIGN").signum() > 0);
        facts.put("guaranteeFeePercent", figures.decimal("GUARANTEE_FEE_PERCENT"));
        facts.put("inclusiveCap", figures.decimal("INCLUSIVE_CAP"));
        facts.put("singleCustomerCap", figures.decimal("SINGLE_CUSTOMER_CAP"));
        facts.put("groupCap", figures.decimal("GROUP_CAP"));
        facts.put("relatedCap", figures.decimal("RELATED_CAP"));
        facts.put("dscrMin", figures.decimal("DSCR_MIN"));
        facts.put("personalEsignCap", figures.decimal("PERSONAL_ESIGN_CAP"));
        facts.put("companyEntrustedAbove", figures.decimal("COMPANY_ENTRUSTED_ABOVE"));
        facts.put("personalEntrustedAbove", figures.decimal("PERSONAL_ENTRUSTED_ABOVE"));
        facts.put("consumerEntrustedAbove", figures.decimal("CONSUMER_ENTRUSTED_ABOVE"));
        facts.put("sampledForReview", sampled(applicationId, figures));
    }

    /** The same case is always in or out of the sample (D19). */
    private static boolean sampled(String applicationId, Figures figures) {
        int percent = figures.decimal("MANUAL_SAMPLE_PERCENT").intValue();
        return Math.floorMod(applicationId.hashCode() * 31, 100) < percent;
    }
}
