package org.huiqiao.portal;

import java.util.List;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.ApplicationNotFound;
import org.huiqiao.application.Applications;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.users.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** A customer's own applications; for anybody else's the answer is 404. */
@Component
public class OwnCases {

    private final ApplicationDesk desk;
    private final Applications applications;

    OwnCases(ApplicationDesk desk, Applications applications) {
        this.desk = desk;
        this.applications = applications;
    }

    public LoanApplication get(String applicationId, Actor customer) {
        try {
            return desk.own(applicationId, customer);
        } catch (ApplicationNotFound e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
    }

    /** Newest first. */
    public List<LoanApplication> all(Actor customer) {
        return applications.findByApplicantIdOrderByCreatedAtDesc(customer.id());
    }
}
