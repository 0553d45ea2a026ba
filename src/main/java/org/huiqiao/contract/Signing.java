package org.huiqiao.contract;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.huiqiao.users.Actor;
import org.huiqiao.vault.SealBroken;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The customer reads the cost, asks for a code and signs; the bank signs after. */
@Component
@Transactional
public class Signing {

    private final StoredSets sets;
    private final SigningCodes codes;
    private final SigningKeys keys;
    private final KeyUse keyUse;
    private final ContractFolder folder;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Signing(
            StoredSets sets,
            SigningCodes codes,
            SigningKeys keys,
            KeyUse keyUse,
            ContractFolder folder,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sets = sets;
        this.codes = codes;
        this.keys = keys;
        this.keyUse = keyUse;
        this.folder = folder;
        this.events = events;
        this.clock = clock;
    }

    /** One code a minute; it goes out as {@link SigningCodeIssued}. */
    public void requestCode(String applicationId, String phone, Actor actor) {
        StoredSet set = standingFor(applicationId, actor);
        set.requirePrepared();
        events.publishEvent(new SigningCodeIssued(applicationId, phone, codes.issue(applicationId, set.id())));
    }

    /** Confirming twice leaves the first. */
    public void confirmCost(String applicationId, Actor actor) {
        StoredSet set = standingFor(applicationId, actor);
        set.confirmCost(actor, clock.instant());
        sets.save(set);
    }

    @Transactional(readOnly = true)
    public boolean costConfirmed(String applicationId) {
        return sets.standing(applicationId).filter(StoredSet::costConfirmed).isPresent();
    }

    /** All papers or none. A wrong code keeps its try counted; any other refusal leaves nothing behind. */
    @Transactional(noRollbackFor = SigningCodeDoesNotMatch.class)
    public void sign(String applicationId, String code, Actor actor) {
        StoredSet set = standingFor(applicationId, actor);
        set.requireReadyToSign();
        codes.verify(applicationId, set.id(), code);
        Instant now = clock.instant();
        Identity customer = keys.customer(set.signerName(), set.borrowerName());
        set.sign(pdf -> seal(pdf, customer, now), actor, now);
        sets.save(set);
        events.publishEvent(new ContractsSigned(applicationId));
    }

    /** Whether the PDF on disk is the one that was stored and its signatures hold. */
    @Transactional(readOnly = true)
    public SignatureCheck verify(String documentId) {
        StoredPdf stored = sets.pdf(documentId);
        byte[] pdf;
        try {
            pdf = folder.read(stored.current());
        } catch (SealBroken altered) {
            return new SignatureCheck(false, List.of());
        }
        boolean same = Sha256.of(pdf).equals(stored.current());
        if (stored.signedSha256() == null) {
            return new SignatureCheck(same, List.of());
        }
        SignatureCheck check = PdfVerifier.check(pdf, keys.trusted());
        return new SignatureCheck(same && check.intact(), check.signers());
    }

    private StoredPdf seal(StoredPdf pdf, Identity customer, Instant now) {
        byte[] byCustomer = PdfSigner.sign(folder.read(pdf.sha256()), customer, "签署合同", now);
        byte[] byBoth = PdfSigner.sign(byCustomer, keys.bank(), "签署合同", now);
        keyUse.record(pdf.id(), 1, customer, now, pdf.sha256(), Sha256.of(byCustomer));
        String sha256 = folder.write(byBoth);
        keyUse.record(pdf.id(), 2, keys.bank(), now, Sha256.of(byCustomer), sha256);
        return pdf.signed(sha256);
    }

    private StoredSet standingFor(String applicationId, Actor actor) {
        if (!actor.isCustomer()) {
            throw new SignedByCustomerOnly();
        }
        return sets.standing(applicationId).orElseThrow(NoContractsPrepared::new);
    }
}
