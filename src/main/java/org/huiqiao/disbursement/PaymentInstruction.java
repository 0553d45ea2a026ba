package org.huiqiao.disbursement;

import java.time.Instant;
import org.huiqiao.common.Money;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;

/** One attempt to pay; its id is the bank reference. Every step of a payment is guarded here. */
class PaymentInstruction {

    @Id
    private String id;

    @Version
    private int version;

    private String applicationId;
    private String loanReference;
    private int attempt;
    private PaymentMode mode;
    private Money amount;

    @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL, prefix = "payee_")
    private Payee payee;

    private String contentHash;
    private boolean fourEyes;
    private PaymentStatus status;

    @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL, prefix = "instructed_")
    private Hand instructed;

    @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL, prefix = "checked_")
    private @Nullable Hand checked;

    @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL, prefix = "approved_")
    private @Nullable Hand approved;

    private @Nullable String approvedHash;
    private @Nullable Instant sentAt;
    private @Nullable String coreSerial;
    private @Nullable String reason;
    private @Nullable Instant settledAt;

    @SuppressWarnings({"NullAway.Init", "unused"}) // filled by Spring Data
    private PaymentInstruction() {}

    PaymentInstruction(Disbursement loan, int attempt, PaymentMode mode, Payee payee, Actor maker, Instant now) {
        this.id = loan.loanReference() + "-A" + attempt;
        this.applicationId = loan.applicationId();
        this.loanReference = loan.loanReference();
        this.attempt = attempt;
        this.mode = mode;
        this.amount = loan.amount();
        this.payee = payee;
        // a person's instruction is checked even where the loan itself passed without one
        this.fourEyes = loan.fourEyes() || !maker.equals(Actor.SYSTEM);
        this.status = PaymentStatus.INSTRUCTED;
        this.instructed = Hand.of(maker, now);
        this.contentHash = hash();
    }

    boolean says(PaymentMode otherMode, Payee otherPayee) {
        return mode == otherMode && payee.equals(otherPayee);
    }

    /** A change after checking or approval voids both. */
    void change(PaymentMode newMode, Payee newPayee, Actor maker, Instant now) {
        sendBack();
        mode = newMode;
        payee = newPayee;
        fourEyes = fourEyes || !maker.equals(Actor.SYSTEM);
        instructed = Hand.of(maker, now);
        contentHash = hash();
    }

    void sendBack() {
        if (!status.isUnsent()) {
            throw new InstructionNotReady(id, status);
        }
        status = PaymentStatus.INSTRUCTED;
        checked = null;
        approved = null;
        approvedHash = null;
    }

    void check(Actor actor, Instant now) {
        require(PaymentStatus.INSTRUCTED);
        requireUnaltered(contentHash);
        requireOtherThan(actor, instructed);
        status = PaymentStatus.CHECKED;
        checked = Hand.of(actor, now);
    }

    void approve(Actor actor, Instant now) {
        require(PaymentStatus.CHECKED);
        requireUnaltered(contentHash);
        requireOtherThan(actor, instructed);
        requireOtherThan(actor, checked);
        status = PaymentStatus.APPROVED;
        approved = Hand.of(actor, now);
        approvedHash = hash();
    }

    PayoutOrder send(Instant now) {
        if (status.isInFlight()) {
            throw new PayoutUnderWay(id, status);
        }
        if (status == PaymentStatus.PAID) {
            throw new MoneyAlreadyLeft(status);
        }
        require(fourEyes ? PaymentStatus.APPROVED : PaymentStatus.INSTRUCTED);
        PayoutOrder order = order();
        status = PaymentStatus.SENDING;
        sentAt = now;
        return order;
    }

    /** The order as it was approved; refused if the row no longer says what was approved. */
    PayoutOrder order() {
        requireUnaltered(fourEyes ? approvedHash : contentHash);
        return new PayoutOrder(applicationId, id, loanReference, amount, payee);
    }

    boolean unknown() {
        if (status == PaymentStatus.SENDING) {
            status = PaymentStatus.UNKNOWN;
            return true;
        }
        return false; // a late "unknown" takes nothing back
    }

    boolean paid(String serial, Instant now) {
        boolean wasPaid = status == PaymentStatus.PAID || status == PaymentStatus.RETURNED;
        if (wasPaid && (coreSerial == null || coreSerial.equals(serial))) {
            coreSerial = serial; // heard of the payment after its return
            return false;
        }
        requireInFlight("PAID " + serial);
        coreSerial = serial;
        settle(PaymentStatus.PAID, null, now);
        return true;
    }

    boolean rejected(String why, Instant now) {
        if (status == PaymentStatus.REJECTED) {
            return false;
        }
        requireInFlight("REJECTED");
        settle(PaymentStatus.REJECTED, why, now);
        return true;
    }

    boolean returned(String why, Instant now) {
        if (status == PaymentStatus.RETURNED) {
            return false;
        }
        if (status != PaymentStatus.PAID) {
            requireInFlight("RETURNED");
        }
        settle(PaymentStatus.RETURNED, why, now);
        return true;
    }

    void cancel(Instant now) {
        status.requireMoneyHere();
        if (status.isUnsent()) {
            settle(PaymentStatus.CANCELLED, null, now);
        }
    }

    void requireConfirmedFailure() {
        if (!status.isConfirmedFailure()) {
            throw new PayoutNotClosed(id, status);
        }
    }

    private void require(PaymentStatus expected) {
        if (status != expected) {
            throw new InstructionNotReady(id, status);
        }
    }

    private void requireInFlight(String answer) {
        if (!status.isInFlight()) {
            throw new PayoutContradicted(id, status, answer);
        }
    }

    private void requireOtherThan(Actor actor, @Nullable Hand earlier) {
        if (Hand.same(earlier, actor)) {
            throw new MakerIsChecker(id);
        }
    }

    private void requireUnaltered(@Nullable String approved) {
        if (!hash().equals(approved)) {
            throw new InstructionAltered(id);
        }
    }

    private void settle(PaymentStatus outcome, @Nullable String why, Instant now) {
        status = outcome;
        reason = why;
        settledAt = now;
    }

    private String hash() {
        return PayoutHash.of(new PayoutOrder(applicationId, id, loanReference, amount, payee), mode);
    }

    PaymentAttempt view() {
        return new PaymentAttempt(
                id,
                attempt,
                mode,
                amount,
                payee,
                status,
                fourEyes,
                contentHash,
                instructed,
                checked,
                approved,
                sentAt,
                coreSerial,
                reason,
                settledAt);
    }

    String applicationId() {
        return applicationId;
    }

    PaymentStatus status() {
        return status;
    }

    int attempt() {
        return attempt;
    }

    PaymentMode mode() {
        return mode;
    }
}
