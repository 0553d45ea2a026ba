package org.huiqiao.disbursement;

import org.huiqiao.common.Refused;

/** The instruction is not what was approved: amount, account, payee or loan has changed since. */
public class InstructionAltered extends Refused {

    public InstructionAltered(String bankReference) {
        super(bankReference);
    }
}
