package org.huiqiao.disbursement;

import org.huiqiao.common.Refused;

/** Maker is never checker: whoever instructed or checked a payment does not decide on it again. */
public class MakerIsChecker extends Refused {

    public MakerIsChecker(String bankReference) {
        super(bankReference);
    }
}
