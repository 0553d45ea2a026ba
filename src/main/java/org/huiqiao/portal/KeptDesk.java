package org.huiqiao.portal;

import java.util.List;
import java.util.Locale;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.consent.Consent;
import org.huiqiao.consent.ConsentText;
import org.huiqiao.consent.ConsentWithdrawn;
import org.huiqiao.consent.Consents;
import org.huiqiao.consent.Presentation;
import org.huiqiao.customers.Restrictions;
import org.huiqiao.documents.Document;
import org.huiqiao.documents.KeptDocument;
import org.huiqiao.documents.KeptDocumentExpired;
import org.huiqiao.documents.KeptDocumentGone;
import org.huiqiao.documents.KeptDocuments;
import org.huiqiao.users.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** 我的保管箱: a document goes in with the consent to just that, and out with its withdrawal (ADR 28). */
@Component
public class KeptDesk {

    private static final String CONSENT = "KEEP_DOCUMENT";

    private final KeptDocuments kept;
    private final Consents consents;
    private final DocumentShelf shelf;
    private final Restrictions restrictions;

    KeptDesk(KeptDocuments kept, Consents consents, DocumentShelf shelf, Restrictions restrictions) {
        this.kept = kept;
        this.consents = consents;
        this.shelf = shelf;
        this.restrictions = restrictions;
    }

    /** What is agreed to for each document. */
    public ConsentText text(Locale locale) {
        return consents.offered(CONSENT, locale);
    }

    /** What is in the boxes of a customer's businesses, newest of each kind first. */
    public List<KeptDocument> inBox(Actor customer) {
        return kept.all(customer).stream().filter(KeptDocument::inBox).toList();
    }

    /** Of anybody else, and of one that was taken out, the answer is 404. */
    public KeptDocument get(String keptId, Actor customer) {
        return inBox(customer).stream()
                .filter(one -> one.id().equals(keptId))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** @param version of the text that was read and agreed to */
    @Transactional
    public KeptDocument keep(
            LoanApplication application, String documentId, int version, Presentation shown, Actor customer) {
        restrictions.requireNone(customer.id());
        Document document = kept.requireKeepable(application.id(), documentId, customer);
        String company = application.creditCode();
        if (company == null) {
            throw new CompanyStillOpen();
        }
        return kept.find(company, document, customer).orElseGet(() -> {
            Consent given =
                    consents.grant(application.id(), customer.id(), CONSENT, version, document.id(), shown, customer);
            return kept.keep(company, document, given.id(), customer);
        });
    }

    /** What is not offered to this case cannot be used for it. */
    @Transactional
    public Document use(LoanApplication application, String keptId, Actor customer) {
        KeptOffer offer = shelf.of(application).stream()
                .flatMap(line -> line.offers().stream())
                .filter(one -> one.keptId().equals(keptId))
                .findFirst()
                .orElseThrow(KeptDocumentGone::new);
        String company = application.creditCode();
        if (company == null) {
            throw new KeptDocumentGone();
        }
        if (offer.expired()) {
            throw new KeptDocumentExpired(offer.fileName());
        }
        return kept.use(keptId, company, application.id(), customer);
    }

    @Transactional
    public void takeOut(String keptId, Actor customer) {
        takeOut(get(keptId, customer), customer);
    }

    /** Nothing is kept ready any more; what cases have on file stays there. */
    @Transactional
    public void empty(Actor customer) {
        inBox(customer).forEach(one -> takeOut(one, customer));
    }

    private void takeOut(KeptDocument one, Actor customer) {
        consents.withdraw(one.applicationId(), CONSENT, one.documentId(), customer);
    }

    /** Wherever it was withdrawn. */
    @EventListener
    void on(ConsentWithdrawn withdrawn) {
        if (withdrawn.code().equals(CONSENT) && withdrawn.subjectId() != null) {
            kept.takeOut(withdrawn.subjectId());
        }
    }
}
