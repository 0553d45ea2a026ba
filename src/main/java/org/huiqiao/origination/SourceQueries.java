package org.huiqiao.origination;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.consent.Consent;
import org.huiqiao.consent.Consents;
import org.huiqiao.customers.Companies;
import org.huiqiao.customers.Company;
import org.huiqiao.customers.CustomerAccount;
import org.huiqiao.customers.Customers;
import org.huiqiao.external.CallRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How each source is asked: address, words, and the consent that must stand behind it (D33). */
@Component
class SourceQueries {

    private static final String LOAN_APPROVAL = "02";

    private record Address(
            String system, String operation, @Nullable String consentCode) {}

    private static final Map<String, Address> ADDRESSES = Map.ofEntries(
            Map.entry("BUSINESS_REGISTRY", new Address("business-registry", "profile", "BUSINESS_JUDICIAL")),
            Map.entry("TAX", new Address("tax", "profile", "TAX_DATA")),
            Map.entry("PERSONAL_CREDIT", new Address("credit-bureau", "personal", "PERSONAL_CREDIT_QUERY")),
            Map.entry("ENTERPRISE_CREDIT", new Address("credit-bureau", "enterprise", "ENTERPRISE_CREDIT_QUERY")),
            Map.entry("JUDICIAL", new Address("judicial", "records", "BUSINESS_JUDICIAL")),
            Map.entry("IDENTITY", new Address("identity", "verify", "FACE_BIOMETRIC")),
            Map.entry("RISK_LISTS", new Address("risk", "lists", null)),
            Map.entry("OWN_BANK", new Address("core", "customer", null)),
            Map.entry("MERCHANT_FLOW", new Address("acquirer", "flow", "MERCHANT_FLOW")),
            Map.entry("OWN_LOAN", new Address("core", "loan", null)),
            Map.entry("ACCOUNT", new Address("core", "account", null)),
            Map.entry("PROPERTY", new Address("property", "search", "PROPERTY_QUERY")),
            Map.entry("VALUATION", new Address("valuation", "price", "PROPERTY_QUERY")));

    private final ApplicationDesk applications;
    private final Companies companies;
    private final Customers customers;
    private final Consents consents;
    private final RenewalDesk renewals;

    SourceQueries(
            ApplicationDesk applications,
            Companies companies,
            Customers customers,
            Consents consents,
            RenewalDesk renewals) {
        this.applications = applications;
        this.companies = companies;
        this.customers = customers;
        this.consents = consents;
        this.renewals = renewals;
    }

    /** @param occasion makes the key of the call: asked once an occasion, however often the worker runs */
    SourceQuery of(String source, String applicationId, String occasion) {
        Address address = Objects.requireNonNull(ADDRESSES.get(source), source);
        LoanApplication application = applications.get(applicationId);
        Optional<Consent> consent = address.consentCode() == null
                ? Optional.empty()
                : consents.grantOf(applicationId, address.consentCode());
        Map<String, Object> body = subject(application);
        consent.ifPresent(given -> body.put("consentId", given.id()));
        body.put("reason", LOAN_APPROVAL);
        CallRequest request = CallRequest.of(
                address.system(),
                address.operation(),
                applicationId + ":" + source + ":" + occasion,
                applicationId,
                body);
        String consentId = consent.map(Consent::id).orElse(null);
        return new SourceQuery(
                consentId == null ? request : request.withConsent(consentId),
                address.consentCode() == null || consentId != null,
                consentId);
    }

    private Map<String, Object> subject(LoanApplication application) {
        CustomerAccount person = customers.account(application.applicantId()).orElseThrow();
        Company company = companies
                .findById(Objects.requireNonNull(application.creditCode()))
                .orElseThrow();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("creditCode", company.id());
        put(body, "name", person.personName());
        put(body, "idNo", person.personIdNo());
        put(body, "phone", person.phone());
        put(body, "ownerName", person.personName());
        renewals.note(application).ifPresent(note -> body.put("loanRef", note.id()));
        put(body, "accountNo", application.accountNo());
        put(body, "certNo", application.certNo());
        put(body, "address", application.propertyAddress());
        return body;
    }

    private static void put(Map<String, Object> body, String name, @Nullable Object value) {
        if (value != null) {
            body.put(name, value);
        }
    }
}
