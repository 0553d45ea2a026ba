package org.huiqiao.portal;

import java.util.List;
import java.util.Locale;
import org.huiqiao.application.ApplicationStatus;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.consent.Consent;
import org.huiqiao.consent.ConsentText;
import org.huiqiao.consent.Consents;
import org.huiqiao.users.Actor;
import org.springframework.stereotype.Component;

/** 我的授权: all that a customer agreed to, and the way back (个人信息保护法 15). */
@Component
public class GivenConsents {

    private final OwnCases cases;
    private final Consents consents;

    GivenConsents(OwnCases cases, Consents consents) {
        this.cases = cases;
        this.consents = consents;
    }

    /** Of the newest application first. */
    public List<GivenConsent> of(Actor customer, Locale locale) {
        return cases.all(customer).stream()
                .flatMap(application ->
                        consents.granted(application.id()).stream().map(consent -> given(application, consent, locale)))
                .toList();
    }

    /** Somebody else's application does not exist; what does not hold any more is refused. */
    public void withdraw(String applicationId, String code, Actor customer) {
        cases.get(applicationId, customer);
        consents.withdraw(applicationId, code, customer);
    }

    private GivenConsent given(LoanApplication application, Consent consent, Locale locale) {
        ConsentText text = consents.textOf(consent, application.productCode(), locale);
        ApplicationStatus status = application.status();
        boolean underWay = status.isOpen() && status != ApplicationStatus.DRAFT && status != ApplicationStatus.PAYING;
        return GivenConsent.of(application, consent, text, text.required() && underWay);
    }
}
