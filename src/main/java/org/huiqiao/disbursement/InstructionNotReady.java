package org.huiqiao.disbursement;

import org.huiqiao.common.Refused;

/** The instruction is not at the step that this act belongs to. */
public class InstructionNotReady extends Refused {

    public InstructionNotReady(String bankReference, PaymentStatus status) {
        super(bankReference, status);
    }
}
