package org.huiqiao.mortgage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.huiqiao.common.Money;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;

/** One filing with the registry; its id is the reference it was filed under. Every step is guarded here. */
class MortgageRegistration {

    @Id
    String id;

    @Version
    private int version;

    String applicationId;
    int attempt;
    RegistrationStatus status;

    @Embedded(onEmpty = OnEmpty.USE_NULL, prefix = "terms_")
    RegistrationTerms terms;

    String certNo;
    String unitNo;
    int expectedRank;
    Instant preparedAt;

    @Nullable
    String orderNo;

    @Nullable
    Instant lastReportAt;

    @Nullable
    String missingItems;

    @Nullable
    String reason;

    @Embedded(onEmpty = OnEmpty.USE_NULL)
    @Nullable
    Supply supply;

    boolean contradicted;

    @Embedded(onEmpty = OnEmpty.USE_NULL)
    @Nullable
    Certificate certificate;

    @Embedded(onEmpty = OnEmpty.USE_NULL)
    @Nullable
    RegisterCheck check;

    @Embedded(onEmpty = OnEmpty.USE_NULL)
    @Nullable
    Decision decision;

    @Nullable
    Instant releasedAt;

    @SuppressWarnings({"NullAway.Init", "unused"}) // filled by Spring Data
    private MortgageRegistration() {}

    MortgageRegistration(
            String applicationId, int attempt, RegistrationTerms terms, PropertySearch search, Instant now) {
        this.id = applicationId + "-M" + attempt;
        this.applicationId = applicationId;
        this.attempt = attempt;
        this.status = RegistrationStatus.PREPARED;
        this.terms = terms;
        this.certNo = search.certNo();
        this.unitNo = Objects.requireNonNullElse(search.unitNo(), "");
        this.expectedRank = search.nextRank();
        this.preparedAt = now;
    }

    /** Whether a new filing may follow this one; refused while a person has not decided so. */
    boolean mayBeFollowedBy(RegistrationTerms next) {
        if (undo() != Undo.NONE) {
            if (!terms.equals(next)) {
                throw new FilingUnderWay(id);
            }
            return false;
        }
        if (status.isOver() || (decision != null && !decision.reapply())) {
            throw new RegistrationGivenUp(id);
        }
        if (decision == null) {
            throw new RejectionUndecided(id);
        }
        return true;
    }

    /** The same filing in the same words, however often it is asked for. */
    Filing filing() {
        return Filing.of(id, certNo, unitNo, terms);
    }

    void filed(String order) {
        if (orderNo != null && !orderNo.equals(order)) {
            throw new FiledUnderAnotherOrder(id, orderNo);
        }
        orderNo = order;
        if (status == RegistrationStatus.PREPARED) {
            status = RegistrationStatus.PENDING;
        }
    }

    /** Takes what the registry says. False: nothing new, or older than what is known. */
    boolean report(RegistryReport report) {
        if (!status.isOpen() || isOld(report)) {
            return false;
        }
        if (report.state() == RegistryState.DONE) {
            certificate = Certificate.of(report);
        }
        RegistrationStatus reported = RegistrationStatus.valueOf(report.state().name());
        boolean news = reported != status;
        if (reported == RegistrationStatus.NEED_MORE_MATERIAL) {
            news |= !report.itemList().equals(missingItems);
            missingItems = report.itemList();
        }
        if (reported == RegistrationStatus.PENDING) {
            supplementAccepted();
        }
        status = reported;
        orderNo = report.orderNo();
        lastReportAt = report.at();
        reason = report.reason();
        return news;
    }

    /** A final state never goes back; but a certificate that turns up after a "no" is a mortgage to release. */
    boolean contradictedBy(RegistryReport report) {
        if (!status.isSettled()
                || !report.isFinal()
                || status.name().equals(report.state().name())) {
            return false;
        }
        boolean news = !contradicted;
        contradicted = true;
        if (certificate == null && report.state() == RegistryState.DONE) {
            certificate = Certificate.of(report);
        }
        return news;
    }

    void supply(String note, Actor actor, Instant now) {
        if (status != RegistrationStatus.NEED_MORE_MATERIAL) {
            throw new NothingToSupply(id, status);
        }
        if (note.isBlank()) {
            throw new SupplementUnexplained();
        }
        status = RegistrationStatus.PENDING;
        supply = Supply.of(note, actor, now);
    }

    /** The registry took the supplement: from now on a demand for the same items is a new one. */
    void supplementAccepted() {
        supply = supply == null ? null : supply.taken();
    }

    void correct(Money claim) {
        certificate =
                Objects.requireNonNull(certificate, "no certificate to correct").corrected(claim);
    }

    Verification verify(RegisterEntry entry, LocalDate today) {
        if (certificate == null || status.isOver()) {
            throw new NotOnTheRegister(id, status);
        }
        Verification found = entry.compare(terms, certificate, expectedRank, today);
        check = new RegisterCheck(found, today, entry.claim(), entry.rank());
        return found;
    }

    void decide(boolean reapply, String text, Actor actor, Instant now) {
        if (status != RegistrationStatus.REJECTED && status != RegistrationStatus.CANCELLED) {
            throw new NotRejected(id, status);
        }
        if (text.isBlank()) {
            throw new RejectionUnexplained();
        }
        decision = new Decision(reapply, text, actor.id(), now);
    }

    Undo undo() {
        if (onTheRegister()) {
            return terms.type().undo();
        }
        return status.isOpen() ? Undo.CANCEL : Undo.NONE;
    }

    boolean withdraw() {
        if (onTheRegister()) {
            throw new AlreadyOnTheRegister(Objects.requireNonNull(certificate).no());
        }
        boolean news = status.isOpen();
        status = news ? RegistrationStatus.CANCELLED : status;
        return news;
    }

    void release(Instant now) {
        status = RegistrationStatus.RELEASED;
        releasedAt = now;
    }

    /** 最高额抵押 that reaches far enough: what was registered for the earlier loan is all that is needed. */
    void standOn(MortgageRegistration entry) {
        certificate = entry.certificate;
        expectedRank = entry.expectedRank;
        status = RegistrationStatus.DONE;
    }

    /** The entry secures another loan, by another filing. */
    void over(RegistrationStatus how) {
        status = how;
    }

    /** The registry gives out a new certificate for an entry that was changed and changed back. */
    void reissued(Certificate issued) {
        certificate = issued;
    }

    boolean onTheRegister() {
        return certificate != null && !status.isOver();
    }

    /** A demand told late, or told again after it was answered; so is "pending" while material is missing. */
    private boolean isOld(RegistryReport report) {
        if (report.isFinal()) {
            return false;
        }
        if (lastReportAt != null && report.at().isBefore(lastReportAt)) {
            return true;
        }
        if (report.state() == RegistryState.PENDING) {
            return status == RegistrationStatus.NEED_MORE_MATERIAL;
        }
        return supply != null && status == RegistrationStatus.PENDING && supply.answers(report, missingItems);
    }

    boolean awaitsOrder() {
        return status == RegistrationStatus.PREPARED && orderNo == null;
    }

    Registration view() {
        return Registration.of(this);
    }
}
