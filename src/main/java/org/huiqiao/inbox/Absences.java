package org.huiqiao.inbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.huiqiao.users.Users;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 名下任务的代办. The tasks of whoever is away are on the list of the substitute's group; he takes one as he takes any
 * other, so his own posts and the rule of one duty a case hold.
 */
@Component
class Absences {

    private static final int MOST_DAYS = 60;
    private static final int LONGEST = 200;
    private static final int SHOWN = 100;

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
    void set(String staffId, String substituteId, LocalDate from, LocalDate to, String reason, Actor actor) {
        Actor away = users.staff(staffId).orElseThrow(AbsenceUnfit::new);
        Actor substitute = users.staff(substituteId).orElseThrow(AbsenceUnfit::new);
        LocalDate today = LocalDate.now(clock);
        boolean days = !to.isBefore(from) && !to.isBefore(today) && !to.isAfter(from.plusDays(MOST_DAYS));
        boolean own = away.id().equals(actor.id());
        if ((!own && !leads(actor, away)) || !days || !fits(away, substitute)) {
            throw new AbsenceUnfit();
        }
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw new LeaveUnexplained();
        }
        jdbc.sql("insert into absence (staff_id, substitute_id, from_day, to_day, set_by, set_at, reason)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        away.id(),
                        substitute.id(),
                        from,
                        to,
                        actor.id(),
                        Timestamp.from(clock.instant()),
                        reason.strip())
                .update();
        events.publishEvent(new AbsenceSet(away.id(), substitute.id(), from, to, reason.strip(), actor.id()));
    }

    /** Back early, or not away after all: said by whoever set it or whom it is about; for others there is none. */
    @Transactional
    boolean end(long id, Actor actor) {
        Optional<Absence> open = find("id = :id", Map.of("id", id)).stream()
                .filter(absence -> mayEnd(absence, actor, LocalDate.now(clock)))
                .findFirst();
        open.ifPresent(absence -> {
            jdbc.sql("update absence set ended_at = ?, ended_by = ? where id = ? and ended_at is null")
                    .params(Timestamp.from(clock.instant()), actor.id(), id)
                    .update();
            events.publishEvent(new AbsenceEnded(id, absence.staffId(), absence.substituteId(), actor.id()));
        });
        return open.isPresent();
    }

    static boolean mayEnd(Absence absence, Actor actor, LocalDate today) {
        return !absence.ended()
                && !absence.toDay().isBefore(today)
                && (absence.staffId().equals(actor.id()) || absence.setBy().equals(actor.id()));
    }

    /** Those that this person set or that are about him, and, for a team lead, of the branch; the latest first. */
    List<Absence> of(Actor actor) {
        String branch = actor.branch();
        List<String> led = branch != null && actor.has(Role.TEAM_LEAD)
                ? users.ofBranch(branch).stream().map(Actor::id).toList()
                : List.of(actor.id());
        return find("staff_id in (:led) or set_by = :me or substitute_id = :me", Map.of("led", led, "me", actor.id()));
    }

    /** Whose tasks this person may take today besides his own. */
    List<String> coveredBy(String substituteId) {
        return jdbc.sql("select distinct staff_id from absence where substitute_id = :me and from_day <= :today"
                        + " and to_day >= :today and ended_at is null order by staff_id")
                .param("me", substituteId)
                .param("today", LocalDate.now(clock))
                .query(String.class)
                .list();
    }

    private List<Absence> find(String condition, Map<String, ?> params) {
        return jdbc.sql(
                        "select id, staff_id, substitute_id, from_day, to_day, set_by, reason, ended_at is not null ended"
                                + " from absence where " + condition + " order by id desc fetch first " + SHOWN
                                + " rows only")
                .params(params)
                .query(Absence.class)
                .list();
    }

    private static boolean leads(Actor actor, Actor away) {
        return actor.has(Role.TEAM_LEAD)
                && actor.branch() != null
                && actor.branch().equals(away.branch());
    }

    private static boolean fits(Actor away, Actor substitute) {
        boolean branch = away.branch() == null || away.branch().equals(substitute.branch());
        return branch && !away.id().equals(substitute.id()) && !Collections.disjoint(away.roles(), substitute.roles());
    }
}
