package org.huiqiao.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Delegation;
import org.huiqiao.users.DelegationOrder;
import org.huiqiao.users.Delegations;
import org.huiqiao.users.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 休假与代办: the tasks on one's list and the post one holds go to a colleague for the same days and the same reason.
 * Both keep their own rules: tasks go within a branch and a post ({@link Absences}), a post goes sideways or up and to
 * a limit ({@link Delegations}); neither makes a checker of a maker.
 */
@Component
public class Leaves {

    private final Absences absences;
    private final Delegations delegations;
    private final Clock clock;

    Leaves(Absences absences, Delegations delegations, Clock clock) {
        this.absences = absences;
        this.delegations = delegations;
        this.clock = clock;
    }

    /** All of it or nothing. */
    @Transactional
    public void set(LeaveOrder order, Actor actor) {
        Role post = order.post();
        if (!order.tasks() && post == null) {
            throw new LeaveOfNothing();
        }
        if (post != null && !order.staffId().equals(actor.id())) {
            throw new PostOfAnother();
        }
        if (order.tasks()) {
            absences.set(order.staffId(), order.substituteId(), order.from(), order.to(), order.reason(), actor);
        }
        if (post != null) {
            delegations.give(
                    new DelegationOrder(
                            post, order.substituteId(), order.limit(), order.from(), order.to(), order.reason()),
                    actor);
        }
    }

    /** For others there is none. */
    public boolean endTasks(long no, Actor actor) {
        return absences.end(no, actor);
    }

    /** For others there is none. */
    public boolean endPost(long no, Actor actor) {
        return delegations.end(no, actor);
    }

    /** What this person set, gave or received, and, for a team lead, what the branch did; the latest first. */
    @Transactional(readOnly = true)
    public List<Leave> of(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        return Stream.concat(
                        absences.of(actor).stream().map(one -> of(one, actor, today)),
                        delegations.of(actor).stream().map(one -> of(one, actor, today)))
                .sorted(Comparator.comparing(Leave::from).reversed())
                .toList();
    }

    private static Leave of(Absence absence, Actor actor, LocalDate today) {
        return new Leave(
                Leave.Kind.TASKS,
                absence.id(),
                absence.staffId(),
                absence.substituteId(),
                absence.fromDay(),
                absence.toDay(),
                null,
                null,
                absence.reason(),
                Leave.State.of(absence.fromDay(), absence.toDay(), absence.ended(), today),
                Absences.mayEnd(absence, actor, today));
    }

    private Leave of(Delegation given, Actor actor, LocalDate today) {
        return new Leave(
                Leave.Kind.POST,
                given.id(),
                given.giver(),
                given.receiver(),
                given.validFrom(),
                given.validTo(),
                given.post(),
                given.limit(),
                given.reason(),
                Leave.State.of(given.validFrom(), given.validTo(), given.ended(), today),
                delegations.mayEnd(given, actor));
    }
}
