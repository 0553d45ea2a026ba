package org.huiqiao.origination;

import java.math.BigDecimal;
import java.util.Objects;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.customers.Customers;
import org.huiqiao.external.CallAnswer;
import org.huiqiao.facesign.FaceSignRoom;
import org.huiqiao.facesign.IdentityCheck;
import org.springframework.stereotype.Component;

/** Brings the answer of the identity check into the face-sign session. A failed call is a check without a match. */
@Component
class IdentityAnswers {

    private static final String NO_MATCH = "-9";

    private final ApplicationDesk applications;
    private final Customers customers;

    IdentityAnswers(ApplicationDesk applications, Customers customers) {
        this.applications = applications;
        this.customers = customers;
    }

    void record(String applicationId, CallAnswer answer, FaceSignRoom room) {
        String idNo = Objects.requireNonNull(customers
                .account(applications.get(applicationId).applicantId())
                .orElseThrow()
                .personIdNo());
        Object score = answer.body().get("faceScore");
        room.recordIdentity(
                applicationId,
                idNo,
                new IdentityCheck(
                        answer.succeeded() ? String.valueOf(answer.body().get("identityResult")) : NO_MATCH,
                        score == null ? null : new BigDecimal(score.toString()),
                        Boolean.TRUE.equals(answer.body().get("livenessPassed")),
                        answer.key()));
    }
}
