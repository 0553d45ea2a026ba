package org.huiqiao.portal;

import java.util.List;
import java.util.Locale;
import org.huiqiao.application.ApplicationStatus;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.consent.Consent;
import org.huiqiao.consent.ConsentText;
import org.huiqiao.consent.Consents;
import org.huiqiao.documents.Document;
import org.huiqiao.documents.Documents;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 我的授权: all that a customer agreed to, and the way back (个人信息保护法 15). */
@Component
public class GivenConsents {

    private final OwnCases cases;
    private final Consents consents;
    private final Documents documents;

    GivenConsents(OwnCases cases, Consents consents, Documents documents) {
        this.cases = cases;
        this.consents = consents;
        this.documents = documents;
    }

    /** Of the newest application first. */
    public List<GivenConsent> of(Actor customer, Locale locale) {
        return cases.all(customer).stream()
                .flatMap(application ->
                        consents.granted(application.id()).stream().map(consent -> given(application, consent, locale)))
                .toList();
    }

    /**
     * Somebody else's application does not exist; what does not hold any more is refused.
     *
     * @param documentId that it is about; null where it is about the application
     */
    public void withdraw(String applicationId, String code, @Nullable String documentId, Actor customer) {
        cases.get(applicationId, customer);
        consents.withdraw(applicationId, code, documentId, customer);
    }

    private GivenConsent given(LoanApplication application, Consent consent, Locale locale) {
        ConsentText text = consents.textOf(consent, application.productCode(), locale);
        ApplicationStatus status = application.status();
        boolean underWay = status.isOpen() && status != ApplicationStatus.DRAFT && status != ApplicationStatus.PAYING;
        return GivenConsent.of(application, consent, text, document(consent), text.required() && underWay);
    }

    private @Nullable Document document(Consent consent) {
        return consent.subjectId() == null
                ? null
                : documents.list(consent.applicationId()).stream()
                        .filter(one -> one.id().equals(consent.subjectId()))
                        .findFirst()
                        .orElse(null);
    }
}
