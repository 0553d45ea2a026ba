package org.huiqiao.inbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.huiqiao.users.Users;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Substitutes (代班). The tasks of whoever is away are on the list of the substitute's group; he takes one as he takes
 * any other, so his own posts and the rule of one duty a case hold.
 */
@Component
public class Absences {

    private static final int MOST_DAYS = 60;

    private final JdbcClient jdbc;
    private final Users users;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Absences(JdbcClient jdbc, Users users, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.users = users;
        this.events = events;
        this.clock = clock;
    }

    /** One's own, or, for a team lead, that of anybody in the branch. */
    @Transactional
    public void set(String staffId, String substituteId, LocalDate from, LocalDate to, Actor actor) {
        Actor away = users.staff(staffId).orElseThrow(AbsenceUnfit::new);
        Actor substitute = users.staff(substituteId).orElseThrow(AbsenceUnfit::new);
        boolean lead = actor.has(Role.TEAM_LEAD)
                && actor.branch() != null
                && actor.branch().equals(away.branch());
        LocalDate today = LocalDate.now(clock);
        boolean days = !to.isBefore(from) && !to.isBefore(today) && !to.isAfter(from.plusDays(MOST_DAYS));
        if ((!lead && !away.id().equals(actor.id())) || !days || !fits(away, substitute)) {
            throw new AbsenceUnfit();
        }
        jdbc.sql("insert into absence (staff_id, substitute_id, from_day, to_day, set_by, set_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(away.id(), substitute.id(), from, to, actor.id(), Timestamp.from(clock.instant()))
                .update();
        events.publishEvent(new AbsenceSet(away.id(), substitute.id(), from, to, actor.id()));
    }

    /** Back early: ends today for whoever set it or whom it is about. */
    @Transactional
    public void end(long id, Actor actor) {
        jdbc.sql("delete from absence where id = ? and (staff_id = ? or set_by = ?)")
                .params(id, actor.id(), actor.id())
                .update();
    }

    /** Those that this person set or that are about him, and are not over. */
    public List<Absence> of(Actor actor) {
        return jdbc.sql("select id, staff_id, substitute_id, from_day, to_day from absence"
                        + " where to_day >= :today and (staff_id = :me or set_by = :me or substitute_id = :me)"
                        + " order by from_day, id fetch first 50 rows only")
                .param("today", LocalDate.now(clock))
                .param("me", actor.id())
                .query(Absence.class)
                .list();
    }

    /** Whose tasks this person may take today besides his own. */
    List<String> coveredBy(String substituteId) {
        return jdbc.sql("select distinct staff_id from absence where substitute_id = :me and from_day <= :today"
                        + " and to_day >= :today order by staff_id")
                .param("me", substituteId)
                .param("today", LocalDate.now(clock))
                .query(String.class)
                .list();
    }

    private static boolean fits(Actor away, Actor substitute) {
        boolean branch = away.branch() == null || away.branch().equals(substitute.branch());
        return branch && !away.id().equals(substitute.id()) && !Collections.disjoint(away.roles(), substitute.roles());
    }
}
