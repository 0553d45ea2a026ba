package org.huiqiao.inbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.huiqiao.application.Applications;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.customers.Restrictions;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cases of customers whose data are kept for the law alone: operations and AML look in for a reason, for a while. */
@Component
public class RestrictedCases {

    public static final List<String> REASONS = List.of("REGULATOR", "COURT", "COMPLAINT", "MONEY_LAUNDERING");
    private static final Duration OPEN = Duration.ofMinutes(15);

    private final Applications applications;
    private final Restrictions restrictions;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RestrictedCases(
            Applications applications,
            Restrictions restrictions,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.restrictions = restrictions;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The case is restricted and this colleague may say why it has to be seen. */
    public boolean mayAsk(String applicationId, Actor actor) {
        return (actor.has(Role.OPS) || actor.has(Role.AML))
                && applications.findById(applicationId).filter(this::holdFor).isPresent();
    }

    @Transactional
    public void look(String applicationId, String reasonCode, Actor actor) {
        if (!REASONS.contains(reasonCode)) {
            throw new ShowingUnexplained();
        }
        jdbc.sql("delete from restricted_look where application_id = ? and actor = ?")
                .params(applicationId, actor.id())
                .update();
        jdbc.sql("insert into restricted_look (application_id, actor, open_until) values (?, ?, ?)")
                .params(
                        applicationId,
                        actor.id(),
                        Timestamp.from(clock.instant().plus(OPEN)))
                .update();
        events.publishEvent(new RestrictedCaseShown(applicationId, reasonCode, actor));
    }

    boolean holdFor(LoanApplication application) {
        return restrictions.holds(application.applicantId());
    }

    boolean isOpenTo(String applicationId, Actor actor) {
        return mayAsk(applicationId, actor)
                && jdbc.sql("select count(*) from restricted_look"
                                        + " where application_id = ? and actor = ? and open_until > ?")
                                .params(applicationId, actor.id(), Timestamp.from(clock.instant()))
                                .query(Long.class)
                                .single()
                        > 0;
    }
}
