package org.huiqiao.disbursement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.huiqiao.facility.Facilities;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The disbursement centre (放款中心). Every change to a payout holds its row, so no two hands move it at once. */
@Component
@Transactional
public class Disbursements {

    private final DisbursementRecords disbursements;
    private final InstructionRecords instructions;
    private final PayoutFile file;
    private final Facilities facilities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Disbursements(
            DisbursementRecords disbursements,
            InstructionRecords instructions,
            PayoutFile file,
            Facilities facilities,
            ApplicationEventPublisher events,
            Clock clock) {
        this.disbursements = disbursements;
        this.instructions = instructions;
        this.file = file;
        this.facilities = facilities;
        this.events = events;
        this.clock = clock;
    }

    public void open(DisbursementTerms terms) {
        Optional<Disbursement> existing = disbursements.findById(terms.applicationId());
        if (existing.isEmpty()) {
            disbursements.save(new Disbursement(terms, now()));
            return;
        }
        existing.get().requireOpen();
        existing.get().requireSameTerms(terms);
    }

    /** Replaces the whole list; a waiver survives only where the condition is open in just the same way. */
    public ConditionsOutcome recordConditions(String applicationId, List<ConditionResult> results) {
        Disbursement loan = file.locked(applicationId);
        file.requireMoneyHere(applicationId);
        ConditionsOutcome outcome = loan.record(results, LocalDate.now(clock));
        disbursements.save(loan);
        events.publishEvent(new ConditionsRecorded(applicationId, outcome));
        return outcome;
    }

    public void waive(String applicationId, String code, String reason, Actor actor) {
        Disbursement loan = file.locked(applicationId);
        file.requireMoneyHere(applicationId);
        loan.waive(code, reason, actor, now());
        disbursements.save(loan);
        events.publishEvent(new ConditionWaived(applicationId, code, reason, actor.id()));
    }

    /** All met or waived, and checked today: what was checked yesterday is checked again before money goes. */
    @Transactional(readOnly = true)
    public boolean conditionsMet(String applicationId) {
        return disbursements
                .findById(applicationId)
                .filter(loan -> loan.conditionsMetOn(LocalDate.now(clock)))
                .isPresent();
    }

    /** Makes the instruction; asked again with another payee before it is sent, checks and approval are void. */
    public PaymentAttempt instruct(String applicationId, PaymentMode mode, Payee payee, Actor maker) {
        Disbursement loan = file.locked(applicationId);
        loan.requireOpen();
        Posts.requireMaker(maker);
        loan.requirePayee(mode, payee);
        Optional<PaymentInstruction> last = file.last(applicationId);
        if (last.isPresent()
                && last.get().says(mode, payee)
                && !last.get().status().isConfirmedFailure()) {
            return last.get().view();
        }
        loan.requireConditionsMet();
        PaymentInstruction instruction =
                last.orElseGet(() -> new PaymentInstruction(loan, 1, mode, payee, maker, now()));
        if (last.isPresent()) {
            instruction.change(mode, payee, maker, now());
        }
        return instructed(instruction, maker);
    }

    /** A new attempt with a new bank reference, once the bank has confirmed that the last one failed. */
    public PaymentAttempt correctPayee(String applicationId, Payee payee, Actor maker) {
        Disbursement loan = file.locked(applicationId);
        loan.requireOpen();
        Posts.requireMaker(maker);
        PaymentInstruction failed = file.lastOf(applicationId);
        failed.requireConfirmedFailure();
        loan.requirePayee(failed.mode(), payee);
        return instructed(
                new PaymentInstruction(loan, failed.attempt() + 1, failed.mode(), payee, maker, now()), maker);
    }

    public void check(String applicationId, Actor actor) {
        Posts.require(actor, Role.DISB_REVIEW);
        PaymentInstruction instruction = file.openInstruction(applicationId);
        instruction.check(actor, now());
        PaymentAttempt checked = instructions.save(instruction).view();
        events.publishEvent(
                new InstructionChecked(applicationId, checked.bankReference(), checked.contentHash(), actor.id()));
    }

    public void approve(String applicationId, Actor actor) {
        Posts.require(actor, Role.DISB_APPROVE);
        PaymentInstruction instruction = file.openInstruction(applicationId);
        instruction.approve(actor, now());
        PaymentAttempt approved = instructions.save(instruction).view();
        events.publishEvent(
                new InstructionApproved(applicationId, approved.bankReference(), approved.contentHash(), actor.id()));
    }

    /** A checker or approver says no: what was checked before is checked again, even if nothing is corrected. */
    public void sendBack(String applicationId, Actor actor) {
        if (!actor.has(Role.DISB_APPROVE)) {
            Posts.require(actor, Role.DISB_REVIEW);
        }
        PaymentInstruction instruction = file.openInstruction(applicationId);
        instruction.sendBack();
        instructions.save(instruction);
    }

    /**
     * The one moment at which money leaves. Whoever gets the order sends it; everybody after is refused with
     * {@link PayoutUnderWay} and asks the bank about {@link #inFlight} instead.
     */
    public PayoutOrder send(String applicationId) {
        Disbursement loan = file.locked(applicationId);
        loan.requireOpen();
        PaymentInstruction instruction = file.lastOf(applicationId);
        PayoutOrder order = instruction.send(now());
        loan.requireConditionsMetOn(LocalDate.now(clock));
        facilities.draw(applicationId, loan.drawNo(), loan.amount());
        String hash = instructions.save(instruction).view().contentHash();
        events.publishEvent(new PayoutSent(applicationId, order.bankReference(), hash));
        return order;
    }

    /** The order that was sent and has no final answer; refused if it no longer says what was approved. */
    @Transactional(readOnly = true)
    public Optional<PayoutOrder> inFlight(String applicationId) {
        return file.last(applicationId)
                .filter(instruction -> instruction.status().isInFlight())
                .map(PaymentInstruction::order);
    }

    /** All sent payments without a final answer, oldest first: what to ask the bank about after a restart. */
    @Transactional(readOnly = true)
    public List<PaymentAttempt> unsettled() {
        return views(
                instructions.findByStatusInOrderBySentAt(EnumSet.of(PaymentStatus.SENDING, PaymentStatus.UNKNOWN)));
    }

    public void unknown(String applicationId, String bankReference) {
        PaymentInstruction instruction = file.answered(applicationId, bankReference);
        if (instruction.unknown()) {
            instructions.save(instruction);
            events.publishEvent(new PayoutUnknown(applicationId, bankReference));
        }
    }

    public void paid(String applicationId, String bankReference, String coreSerial) {
        PaymentInstruction instruction = file.answered(applicationId, bankReference);
        boolean news = instruction.paid(coreSerial, now());
        instructions.save(instruction);
        if (news) {
            events.publishEvent(new PayoutMade(
                    applicationId, bankReference, coreSerial, instruction.view().amount()));
        }
    }

    public void rejected(String applicationId, String bankReference, String reason) {
        PaymentInstruction instruction = file.answered(applicationId, bankReference);
        if (instruction.rejected(reason, now())) {
            moneyIsBack(instruction);
            events.publishEvent(new PayoutRejected(applicationId, bankReference, reason));
        }
    }

    /** 退汇: wrong account or name; the money is back. */
    public void returned(String applicationId, String bankReference, String reason) {
        PaymentInstruction instruction = file.answered(applicationId, bankReference);
        if (instruction.returned(reason, now())) {
            moneyIsBack(instruction);
            events.publishEvent(new PayoutReturned(applicationId, bankReference, reason));
        }
    }

    /** The customer withdraws. Too late once the payout is sent; nothing to do if none was opened. */
    public void cancel(String applicationId) {
        Optional<Disbursement> loan = disbursements.findLockedById(applicationId);
        if (loan.isEmpty() || loan.get().status() == DisbursementStatus.CANCELLED) {
            return;
        }
        file.last(applicationId).ifPresent(instruction -> {
            instruction.cancel(now());
            instructions.save(instruction);
        });
        loan.get().cancel();
        disbursements.save(loan.get());
        events.publishEvent(new PayoutCancelled(applicationId));
    }

    @Transactional(readOnly = true)
    public Optional<DisbursementOverview> of(String applicationId) {
        return disbursements
                .findById(applicationId)
                .map(loan -> loan.overview(views(instructions.findByApplicationIdOrderByAttempt(applicationId))));
    }

    private PaymentAttempt instructed(PaymentInstruction instruction, Actor maker) {
        PaymentAttempt attempt = instructions.save(instruction).view();
        events.publishEvent(new PaymentInstructed(
                instruction.applicationId(), attempt.bankReference(), attempt.contentHash(), maker.id()));
        return attempt;
    }

    private void moneyIsBack(PaymentInstruction instruction) {
        instructions.save(instruction);
        disbursements
                .findById(instruction.applicationId())
                .ifPresent(loan -> facilities.undraw(loan.applicationId(), loan.drawNo()));
    }

    private static List<PaymentAttempt> views(List<PaymentInstruction> found) {
        return found.stream().map(PaymentInstruction::view).toList();
    }

    private Instant now() {
        return clock.instant();
    }
}
