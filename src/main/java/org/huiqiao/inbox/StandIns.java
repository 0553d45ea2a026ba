package org.huiqiao.inbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Delegation;
import org.huiqiao.users.Delegations;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What somebody may take for colleagues who gave him their post (委托): never more than they could take themselves.
 * A case in which one of the two had a hand in another duty or post does not pass from one to the other.
 */
@Component
class StandIns {

    private static final String WAY = """
            i.amount <= :limit%1$d%2$s and (select count(*) from inbox_item done
                where done.application_id = i.application_id and done.completed = true
                  and (done.closed_by in (:me, :giver%1$d) or done.in_place_of in (:me, :giver%1$d))
                  and (done.duty <> i.duty or coalesce(done.role, '') <> i.role)) = 0""";

    private final JdbcClient jdbc;
    private final InboxItems items;
    private final Delegations delegations;
    private final Absences absences;
    private final ApplicationEventPublisher events;

    StandIns(
            JdbcClient jdbc,
            InboxItems items,
            Delegations delegations,
            Absences absences,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.items = items;
        this.delegations = delegations;
        this.absences = absences;
        this.events = events;
    }

    /**
     * @param conditions one for each list of {@link WorkScope}
     * @param params what they name
     */
    record Lists(List<String> conditions, Map<String, Object> params) {}

    /** The colleagues' lists, without those that are this person's own anyway. */
    Lists lists(Actor actor, Collection<String> own) {
        Map<String, List<String>> ways = new LinkedHashMap<>();
        Map<String, Object> params = new HashMap<>();
        int n = 0;
        for (Delegation delegation : inForce(actor)) {
            String pool = InboxItems.pool(delegation.post().group(), delegation.branch());
            if (!own.contains(pool)) {
                ways.computeIfAbsent(pool, first -> new ArrayList<>()).add(way(delegation, n++, params));
            }
        }
        List<String> conditions = new ArrayList<>();
        ways.forEach((pool, parts) -> {
            params.put("given" + conditions.size(), pool);
            conditions.add("i.pool = :given" + conditions.size() + " and ((" + String.join(") or (", parts) + "))");
        });
        return new Lists(List.copyOf(conditions), Map.copyOf(params));
    }

    /** In an own post, or for a colleague. */
    boolean mayTake(InboxItem item, Actor actor) {
        return items.mayTake(item, actor) || !givers(item, actor).isEmpty();
    }

    /** Nobody has it, or whoever has it is away and this one stands in. */
    boolean mayTakeNow(InboxItem item, Actor actor) {
        return item.isOpen()
                && !item.heldBy(actor.id())
                && (item.assignee() == null || absences.coveredBy(actor.id()).contains(item.assignee()))
                && mayTake(item, actor);
    }

    /** Notes for whom a task was taken that its new holder could not take on his own. */
    void taken(InboxItem item, Actor holder) {
        if (!items.mayTake(item, holder)) {
            String giver = givers(item, holder).stream().findFirst().orElseThrow(() -> new TaskNotFound(item.taskId()));
            jdbc.sql("update inbox_item set in_place_of = :giver where task_id = :taskId")
                    .param("giver", giver)
                    .param("taskId", item.taskId())
                    .update();
            acted(item, StandInAct.TAKEN, holder);
        }
    }

    void acted(InboxItem item, StandInAct act, Actor actor) {
        giver(item)
                .ifPresent(giver -> events.publishEvent(
                        new ActedForColleague(item.applicationId(), item.taskId(), act, actor, giver)));
    }

    @EventListener
    void on(FormSubmitted submitted) {
        acted(submitted.task(), StandInAct.DONE, submitted.actor());
    }

    /** Whether the task was taken for a colleague and could not be taken for that one now. */
    boolean isOver(InboxItem item, Actor holder) {
        return giver(item)
                .filter(giver -> !givers(item, holder).contains(giver))
                .isPresent();
    }

    /** Since he took the task, its holder acted in another duty of the case. */
    boolean isOtherDuty(InboxItem item, Actor actor) {
        return jdbc.sql("select count(*) from inbox_item i where task_id = :taskId" + InboxItems.NO_CONFLICT)
                        .param("taskId", item.taskId())
                        .param("me", actor.id())
                        .query(Long.class)
                        .single()
                == 0;
    }

    /** Taken for colleagues and not done yet. */
    List<InboxItem> open() {
        return jdbc.sql("select * from inbox_item i where i.in_place_of > '' and i.closed_at is null")
                .query(InboxItems::item)
                .list();
    }

    /** The colleague for whom each task of the case was taken, by task. */
    Map<String, String> ofApplication(String applicationId) {
        Map<String, String> givers = new HashMap<>();
        jdbc.sql("select task_id, in_place_of from inbox_item where application_id = ? and in_place_of is not null")
                .param(applicationId)
                .query(row -> {
                    givers.put(row.getString("task_id"), row.getString("in_place_of"));
                });
        return givers;
    }

    private Optional<String> giver(InboxItem item) {
        return jdbc.sql("select in_place_of from inbox_item where task_id = ? and in_place_of is not null")
                .param(item.taskId())
                .query(String.class)
                .optional();
    }

    private List<String> givers(InboxItem item, Actor actor) {
        return inForce(actor).stream()
                .filter(delegation -> delegation.post().group().equals(item.role()))
                .filter(delegation -> {
                    Map<String, Object> params = new HashMap<>();
                    String way = way(delegation, 0, params);
                    return jdbc.sql("select count(*) from inbox_item i where i.task_id = :taskId and " + way)
                                    .params(params)
                                    .param("me", actor.id())
                                    .param("taskId", item.taskId())
                                    .query(Long.class)
                                    .single()
                            > 0;
                })
                .map(Delegation::giver)
                .toList();
    }

    private List<Delegation> inForce(Actor actor) {
        return actor.isStaff() ? delegations.inForce(actor) : List.of();
    }

    private static String way(Delegation delegation, int n, Map<String, Object> params) {
        params.put("limit" + n, delegation.limit().toYuan());
        params.put("giver" + n, delegation.giver());
        String branch = delegation.branch();
        if (branch != null) {
            params.put("office" + n, branch);
        }
        return WAY.formatted(n, branch == null ? "" : " and i.branch = :office" + n);
    }
}
