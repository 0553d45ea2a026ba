package org.huiqiao.mortgage;

import java.util.LinkedHashMap;
import java.util.Map;

/** What goes to the registry; {@code reference} is the idempotency key, the same for the same filing. */
public record Filing(String reference, Map<String, Object> body) {

    static Filing of(String reference, String certNo, String unitNo, RegistrationTerms terms) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("applicationRef", reference);
        body.put("certNo", certNo);
        body.put("unitNo", unitNo);
        body.put("mortgageType", terms.type().mortgageType());
        body.put("regType", terms.type().businessType());
        body.put("regRights", "MORTGAGE_RIGHTS");
        body.put("regReason", "LOAN");
        body.put("debtAmt", terms.claim().toYuan());
        body.put("debtStart", terms.debtStart().toString());
        body.put("debtEnd", terms.debtEnd().toString());
        body.put("mortgagor", terms.mortgagorName());
        body.put("mortgagorIdNo", terms.mortgagorIdNo().value());
        body.put("transferBan", terms.transferBan());
        if (terms.entryNo() != null) {
            body.put("changedCertificateNo", terms.entryNo());
        }
        return new Filing(reference, body);
    }
}
