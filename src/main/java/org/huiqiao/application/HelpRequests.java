package org.huiqiao.application;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 转客户经理协助: customers who do not get on with their application, and the managers who call them. */
@Component
public class HelpRequests {

    private static final String OPEN = """
            select h.application_id, a.credit_code, a.product_code, h.step, h.asked_at
            from help_request h join loan_application a on a.id = h.application_id
            where h.answered_at is null and %s order by h.asked_at""";

    private final ApplicationDesk desk;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HelpRequests(ApplicationDesk desk, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.desk = desk;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** While nobody has called, asking again changes nothing. */
    @Transactional
    public void ask(String applicationId, String step, Actor customer) {
        desk.own(applicationId, customer);
        if (open(applicationId).isPresent()) {
            return;
        }
        jdbc.sql("delete from help_request where application_id = ?")
                .param(applicationId)
                .update();
        jdbc.sql("insert into help_request (application_id, step, asked_at) values (?, ?, ?)")
                .params(applicationId, step, Timestamp.from(clock.instant()))
                .update();
        events.publishEvent(new HelpAsked(applicationId, customer.id()));
    }

    /** What still waits for a call. */
    @Transactional(readOnly = true)
    public Optional<HelpRequest> open(String applicationId) {
        return jdbc.sql(OPEN.formatted("h.application_id = ?"))
                .param(applicationId)
                .query(HelpRequest.class)
                .optional();
    }

    /** A manager's own customers; a team lead's are all of the branch. Who waits longest comes first. */
    @Transactional(readOnly = true)
    public List<HelpRequest> of(Actor staff) {
        @Nullable String branch = staff.has(Role.TEAM_LEAD) ? staff.branch() : null;
        return jdbc.sql(OPEN.formatted("(a.rm_id = ? or a.branch = ?)"))
                .params(staff.id(), branch == null ? "" : branch)
                .query(HelpRequest.class)
                .list();
    }

    /** @return false where nobody waits for this person */
    @Transactional
    public boolean answer(String applicationId, Actor staff) {
        boolean waits = of(staff).stream().anyMatch(one -> one.applicationId().equals(applicationId));
        if (waits) {
            jdbc.sql("update help_request set answered_by = ?, answered_at = ? where application_id = ?")
                    .params(staff.id(), Timestamp.from(clock.instant()), applicationId)
                    .update();
            events.publishEvent(new HelpGiven(applicationId, staff.id()));
        }
        return waits;
    }
}
