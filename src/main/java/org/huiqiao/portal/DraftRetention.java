package org.huiqiao.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.huiqiao.application.Applications;
import org.huiqiao.application.Intake;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.documents.Documents;
import org.huiqiao.products.Parameters;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes away what was begun and never submitted, once it has waited long enough; files that were handed in stay. */
@Component
public class DraftRetention {

    private final Applications applications;
    private final Intake intake;
    private final Documents documents;
    private final Parameters parameters;
    private final Clock clock;

    DraftRetention(Applications applications, Intake intake, Documents documents, Parameters parameters, Clock clock) {
        this.applications = applications;
        this.intake = intake;
        this.documents = documents;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** @return how many drafts were deleted */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    @Transactional
    public int look() {
        long days = parameters.decimal("DRAFT_KEPT_DAYS", LocalDate.now(clock)).longValueExact();
        Instant since = clock.instant().minus(Duration.ofDays(days));
        int deleted = 0;
        for (LoanApplication draft : applications.findBySubmittedAtIsNullAndCreatedAtBefore(since)) {
            deleted += discard(draft) ? 1 : 0;
        }
        return deleted;
    }

    /** Never submitted, and nothing was handed in for it. */
    boolean discard(LoanApplication application) {
        boolean empty = application.submittedAt() == null
                && documents.list(application.id()).isEmpty();
        if (empty) {
            intake.discard(application.id());
        }
        return empty;
    }
}
