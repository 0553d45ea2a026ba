package org.huiqiao.inbox;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiqiao.engine.Tasks;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.huiqiao.users.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person's view of the work list: take, give back, hand over. */
@Component
public class Inbox {

    private final InboxItems items;
    private final Tasks tasks;
    private final Users users;
    private final StandIns standIns;
    private final Absences absences;
    private final ApplicationEventPublisher events;

    Inbox(
            InboxItems items,
            Tasks tasks,
            Users users,
            StandIns standIns,
            Absences absences,
            ApplicationEventPublisher events) {
        this.items = items;
        this.tasks = tasks;
        this.users = users;
        this.standIns = standIns;
        this.absences = absences;
        this.events = events;
    }

    public List<InboxItem> ofApplication(String applicationId) {
        return items.ofApplication(applicationId);
    }

    /** The colleague for whom each task of the case was taken, by task. */
    public Map<String, String> standsInFor(String applicationId) {
        return standIns.ofApplication(applicationId);
    }

    /** The task if this person holds it or could take it; otherwise it does not exist for him. */
    public Optional<InboxItem> visible(String taskId, Actor actor) {
        return items.find(taskId)
                .filter(item ->
                        item.heldBy(actor.id()) || actor.id().equals(item.closedBy()) || standIns.mayTake(item, actor));
    }

    /** Whether there is anything that this person could do about the task. */
    public boolean mayTouch(String taskId, Actor actor) {
        return visible(taskId, actor).isPresent()
                || items.find(taskId).filter(item -> leads(actor, item)).isPresent();
    }

    /** The task, for whoever may see it or leads its branch or cares for its customer. */
    public Optional<InboxItem> known(String taskId, Actor actor) {
        return items.find(taskId)
                .filter(item -> leads(actor, item)
                        || actor.id().equals(item.rmId())
                        || visible(taskId, actor).isPresent());
    }

    /** Those of these tasks that the person leads, in this order; in one statement. */
    public List<InboxItem> led(List<String> taskIds, Actor lead) {
        return items.named(taskIds).stream()
                .filter(item -> leads(lead, item))
                .sorted(Comparator.comparingInt(item -> taskIds.indexOf(item.taskId())))
                .toList();
    }

    public boolean claimable(InboxItem item, Actor actor) {
        return standIns.mayTakeNow(item, actor);
    }

    @Transactional
    public InboxItem claim(String taskId, Actor actor) {
        InboxItem item = require(taskId);
        if (!item.heldBy(actor.id()) && !standIns.mayTake(item, actor)) {
            throw new TaskNotFound(taskId);
        }
        if (!items.claim(taskId, actor.id(), absences.coveredBy(actor.id()))) {
            InboxItem now = require(taskId);
            throw now.isOpen() ? new TaskTaken(nameOf(now.assignee())) : new TaskOver(now.name());
        }
        tasks.assign(taskId, actor.id());
        if (!item.heldBy(actor.id())) {
            standIns.taken(item, actor);
        }
        return require(taskId);
    }

    @Transactional
    public void giveBack(String taskId, Actor actor) {
        InboxItem item = inHands(taskId, actor);
        if (item.role() == null) {
            throw new TaskIsPersonal(item.name());
        }
        standIns.acted(item, StandInAct.GIVEN_BACK, actor);
        items.assign(taskId, null);
        tasks.assign(taskId, null);
        events.publishEvent(new TaskGivenBack(item.applicationId(), taskId, actor.id()));
    }

    /** The new holder must be able to take the task himself: a hand-over grants nobody a right he lacks. */
    @Transactional
    public void handOver(String taskId, String toStaffId, Actor actor) {
        InboxItem item = require(taskId);
        if (!leads(actor, item)) {
            item = inHands(taskId, actor);
        } else if (!item.isOpen()) {
            throw new TaskOver(item.name());
        }
        Actor receiver = users.staff(toStaffId).orElseThrow(() -> new ReceiverUnfit(toStaffId));
        if (!standIns.mayTake(item, receiver)) {
            throw new ReceiverUnfit(receiver.name());
        }
        standIns.acted(item, StandInAct.HANDED_OVER, actor);
        items.assign(taskId, receiver.id());
        tasks.assign(taskId, receiver.id());
        standIns.taken(item, receiver);
        events.publishEvent(new TaskHandedOver(item.applicationId(), taskId, receiver.id(), actor.id()));
    }

    /** Those who could take this task instead of whoever holds it now. */
    public List<Actor> colleagues(InboxItem item) {
        String role = item.role();
        if (role == null || !item.isOpen()) {
            return List.of();
        }
        return Arrays.stream(Role.values())
                .filter(post -> post.group().equals(role))
                .flatMap(post -> users.withRole(post, null).stream())
                .filter(person -> !item.heldBy(person.id()) && standIns.mayTake(item, person))
                .toList();
    }

    /** A team lead moves the tasks of the own branch, whoever holds them. */
    public boolean leads(Actor actor, InboxItem item) {
        return actor.has(Role.TEAM_LEAD)
                && actor.branch() != null
                && actor.branch().equals(item.branch())
                && !Role.CUSTOMER.group().equals(item.role());
    }

    /** The open task in this person's hands; a task of the pool has to be claimed first. */
    public InboxItem held(String taskId, Actor actor) {
        InboxItem item = inHands(taskId, actor);
        if (actor.isStaff() && standIns.isOver(item, actor)) {
            throw new DelegationOver(item.name());
        }
        if (actor.isStaff() && standIns.isOtherDuty(item, actor)) {
            throw new OtherDutyDone(item.name());
        }
        return item;
    }

    private InboxItem inHands(String taskId, Actor actor) {
        InboxItem item = require(taskId);
        if (!item.isOpen()) {
            throw new TaskOver(item.name());
        }
        if (!item.heldBy(actor.id())) {
            throw standIns.mayTake(item, actor) ? new TaskNotClaimed(item.name()) : new TaskNotFound(taskId);
        }
        return item;
    }

    private String nameOf(@Nullable String staffId) {
        return staffId == null ? "" : users.staff(staffId).map(Actor::name).orElse(staffId);
    }

    private InboxItem require(String taskId) {
        return items.find(taskId).orElseThrow(() -> new TaskNotFound(taskId));
    }
}
