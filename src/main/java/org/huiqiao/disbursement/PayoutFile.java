package org.huiqiao.disbursement;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the payout of an application, holding its row, and the instruction in question. */
@Component
class PayoutFile {

    private final DisbursementRecords disbursements;
    private final InstructionRecords instructions;

    PayoutFile(DisbursementRecords disbursements, InstructionRecords instructions) {
        this.disbursements = disbursements;
        this.instructions = instructions;
    }

    Disbursement locked(String applicationId) {
        return disbursements.findLockedById(applicationId).orElseThrow(() -> new NoSuchDisbursement(applicationId));
    }

    Optional<PaymentInstruction> last(String applicationId) {
        return instructions.findFirstByApplicationIdOrderByAttemptDesc(applicationId);
    }

    PaymentInstruction lastOf(String applicationId) {
        return last(applicationId).orElseThrow(() -> new InstructionMissing(applicationId));
    }

    PaymentInstruction openInstruction(String applicationId) {
        locked(applicationId).requireOpen();
        return lastOf(applicationId);
    }

    /** By reference and not by "the last one": a late answer to an earlier attempt must not settle this one. */
    PaymentInstruction answered(String applicationId, String bankReference) {
        locked(applicationId);
        return instructions
                .findById(bankReference)
                .filter(instruction -> instruction.applicationId().equals(applicationId))
                .orElseThrow(() -> new NoSuchPayment(bankReference));
    }

    void requireMoneyHere(String applicationId) {
        last(applicationId).map(PaymentInstruction::status).ifPresent(PaymentStatus::requireMoneyHere);
    }
}
