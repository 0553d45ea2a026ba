package org.huiqiao.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.common.Masks;
import org.huiqiao.common.Secret;
import org.huiqiao.consent.Consent;
import org.huiqiao.consent.Consents;
import org.huiqiao.customers.Company;
import org.huiqiao.customers.CustomerAccount;
import org.huiqiao.customers.Customers;
import org.huiqiao.documents.Documents;
import org.huiqiao.documents.KeptDocument;
import org.huiqiao.documents.KeptDocuments;
import org.huiqiao.external.Calls;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the bank holds about a customer, part by part (个人信息保护法 45). */
@Component
public class OwnData {

    /**
     * @param code of {@code portal.data.part.*}
     * @param dataClass the highest of JR/T 0171 in it
     * @param entries each a list of names ({@code portal.data.name.*}) and values
     */
    public record Part(String code, String dataClass, List<Map<String, String>> entries) {}

    private final OwnCases cases;
    private final Customers customers;
    private final Consents consents;
    private final Documents documents;
    private final KeptDocuments kept;
    private final CustomerMessages messages;
    private final Calls calls;

    OwnData(
            OwnCases cases,
            Customers customers,
            Consents consents,
            Documents documents,
            KeptDocuments kept,
            CustomerMessages messages,
            Calls calls) {
        this.cases = cases;
        this.customers = customers;
        this.consents = consents;
        this.documents = documents;
        this.kept = kept;
        this.messages = messages;
        this.calls = calls;
    }

    /** @param full in full, for who has just proved to hold the phone; otherwise masked */
    @Transactional(readOnly = true)
    public List<Part> of(Actor customer, boolean full, Locale locale) {
        CustomerAccount account = customers.account(customer.id()).orElseThrow();
        List<LoanApplication> all = cases.all(customer);
        return List.of(
                new Part("account", "C2", List.of(account(account, full))),
                new Part(
                        "companies",
                        "C2",
                        customers.ofAccount(customer.id()).stream()
                                .map(company -> company(company, account, full))
                                .toList()),
                new Part(
                        "applications",
                        "C2",
                        all.stream()
                                .map(application -> application(application, full))
                                .toList()),
                new Part(
                        "consents",
                        "C2",
                        all.stream()
                                .flatMap(one -> consents.granted(one.id()).stream()
                                        .map(consent -> consent(consent, one, locale)))
                                .toList()),
                new Part(
                        "documents",
                        "C2",
                        all.stream()
                                .flatMap(one -> documents.list(one.id()).stream())
                                .map(file -> entry(
                                        "application",
                                        file.applicationId(),
                                        "document",
                                        file.docCode(),
                                        "fileName",
                                        file.fileName(),
                                        "at",
                                        file.uploadedAt(),
                                        "sha256",
                                        file.sha256()))
                                .toList()),
                new Part(
                        "kept",
                        "C2",
                        kept.all(customer).stream().map(OwnData::kept).toList()),
                new Part(
                        "queries",
                        "C3",
                        all.stream()
                                .flatMap(one -> calls.of(one.id()).stream()
                                        .map(call -> entry(
                                                "application",
                                                one.id(),
                                                "asked",
                                                call.system() + "/" + call.operation(),
                                                "at",
                                                call.startedAt(),
                                                "consent",
                                                call.consentId(),
                                                "sha256",
                                                call.answerDigest())))
                                .toList()),
                new Part(
                        "messages",
                        "C2",
                        messages.of(customer).stream()
                                .map(told -> entry(
                                        "application",
                                        told.applicationId(),
                                        "message",
                                        told.code(),
                                        "at",
                                        told.toldAt()))
                                .toList()));
    }

    private static Map<String, String> account(CustomerAccount account, boolean full) {
        @Nullable String name = account.personName();
        @Nullable String idNo = account.personIdNo();
        return entry(
                "number", account.id(),
                "phone", full ? account.phone() : Masks.mobile(account.phone()),
                "name", full || name == null ? name : Masks.name(name),
                "idNo", full || idNo == null ? idNo : Masks.residentId(idNo));
    }

    /** The legal representative's numbers in full only if they are the customer's own. */
    private static Map<String, String> company(Company company, CustomerAccount account, boolean full) {
        @Nullable String idNo = Secret.open(company.legalRepIdNo());
        @Nullable String phone = Secret.open(company.legalRepPhone());
        boolean own = full && idNo != null && idNo.equals(account.personIdNo());
        return entry(
                "creditCode",
                company.id(),
                "company",
                company.name(),
                "address",
                company.address(),
                "legalRep",
                own ? company.legalRepName() : Masks.name(company.legalRepName()),
                "idNo",
                own || idNo == null ? idNo : Masks.residentId(idNo),
                "phone",
                own || phone == null ? phone : Masks.mobile(phone));
    }

    private static Map<String, String> application(LoanApplication one, boolean full) {
        @Nullable String payee = one.payeeName();
        return entry(
                "application", one.id(),
                "product", one.productCode(),
                "status", one.status(),
                "at", one.createdAt(),
                "amount", one.amount() == null ? null : one.amount().toYuan(),
                "purpose", one.purpose(),
                "account", account(one.accountNo(), full),
                "payee", full || payee == null ? payee : Masks.company(payee),
                "payeeAccount", account(one.payeeAccount(), full),
                "certNo", one.certNo(),
                "address", one.propertyAddress());
    }

    private static Map<String, String> kept(KeptDocument one) {
        return entry(
                "document", one.docCode(),
                "fileName", one.fileName(),
                "creditCode", one.companyId(),
                "application", one.applicationId(),
                "at", one.broughtAt(),
                "kept", one.keptAt(),
                "takenOut", one.takenOutAt(),
                "consent", one.consentId(),
                "sha256", one.sha256());
    }

    private static @Nullable String account(@Nullable String number, boolean full) {
        return full || number == null ? number : Masks.account(number);
    }

    private Map<String, String> consent(Consent consent, LoanApplication application, Locale locale) {
        return entry(
                "application", application.id(),
                "consent", consent.id(),
                "text",
                        consents.textOf(consent, application.productCode(), locale)
                                .title(),
                "subject", consent.subjectId(),
                "version", consent.version(),
                "sha256", consent.sha256(),
                "language", consent.shownLanguage(),
                "shownSha256", consent.shownSha256(),
                "channel", consent.channel(),
                "from", consent.address(),
                "device", consent.device(),
                "at", consent.grantedAt(),
                "withdrawn", consent.withdrawnAt(),
                "ended", consent.endedAt(),
                "proven", consents.isProven(consent));
    }

    /** What is not known is left out. */
    private static Map<String, String> entry(@Nullable Object... pairs) {
        Map<String, String> entry = new LinkedHashMap<>();
        List<@Nullable Object> all = new ArrayList<>(java.util.Arrays.asList(pairs));
        for (int i = 0; i < all.size(); i += 2) {
            Object value = all.get(i + 1);
            if (value != null) {
                entry.put(String.valueOf(all.get(i)), value.toString());
            }
        }
        return entry;
    }
}
