package org.huiqiao.inbox;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Reads the work list a page at a time, filtered; most urgent first (domain 1.13). */
@Component
public class WorkList {

    private static final Logger log = LoggerFactory.getLogger(WorkList.class);
    private static final Set<String> NOBODYS = Set.of("-");
    private static final String URGENCY = " order by i.priority desc, i.due_at nulls last, i.arrived_at, i.task_id";
    private static final String LATEST = " order by i.closed_at desc, i.task_id";

    private final JdbcClient jdbc;
    private final Inbox inbox;

    WorkList(JdbcClient jdbc, Inbox inbox) {
        this.jdbc = jdbc;
        this.inbox = inbox;
    }

    public WorkPage page(WorkQuery query, Actor actor) {
        String filter = (query.product() == null ? "" : " and i.product_code = :product")
                + (query.step() == null ? "" : " and i.task_key = :step")
                + (query.text() == null
                        ? ""
                        : " and (lower(i.customer) like :text escape '!' or lower(i.application_id) like :text escape '!')");
        List<InboxItem> items = bound(
                        "select i.* from inbox_item i where " + scope(query.view(), actor) + filter
                                + (query.view() == WorkView.DONE ? LATEST : URGENCY)
                                + " offset " + query.offset() + " rows fetch next " + WorkQuery.PAGE_SIZE
                                + " rows only",
                        query,
                        actor)
                .query(InboxItems::item)
                .list();
        long total = bound(
                        "select count(*) from inbox_item i where " + scope(query.view(), actor) + filter, query, actor)
                .query(Long.class)
                .single();
        Map<String, String> steps = new LinkedHashMap<>();
        Set<String> products = new java.util.TreeSet<>();
        bound(
                        "select distinct i.product_code, i.task_key, i.name from inbox_item i where "
                                + scope(query.view(), actor) + " order by i.task_key, i.name",
                        query,
                        actor)
                .query(row -> {
                    steps.put(row.getString("task_key"), row.getString("name"));
                    if (row.getString("product_code") != null) {
                        products.add(row.getString("product_code"));
                    }
                });
        return new WorkPage(items, total, counts(actor), List.copyOf(products), steps);
    }

    public Map<WorkView, Long> counts(Actor actor) {
        Map<WorkView, Long> counts = new EnumMap<>(WorkView.class);
        for (WorkView view : WorkView.of(actor)) {
            counts.put(
                    view,
                    bound("select count(*) from inbox_item i where " + scope(view, actor), WorkQuery.of(view), actor)
                            .query(Long.class)
                            .single());
        }
        return counts;
    }

    /** Claims the most urgent task of the pool; when it is empty, the most urgent one already in hand. */
    public Optional<InboxItem> next(Actor actor) {
        for (InboxItem item : page(WorkQuery.of(WorkView.GROUP), actor).items()) {
            try {
                return Optional.of(inbox.claim(item.taskId(), actor));
            } catch (TaskTaken | TaskOver | TaskNotFound colleagueWasFaster) {
                log.debug("{} went to somebody else", item.taskId());
            }
        }
        return page(WorkQuery.of(WorkView.MINE), actor).items().stream().findFirst();
    }

    private static String scope(WorkView view, Actor actor) {
        return switch (view) {
            case MINE -> "i.closed_at is null and i.assignee = :me";
            case GROUP ->
                "i.closed_at is null and i.assignee is null and i.role in (:groups)"
                        + InboxItems.branchScope(actor)
                        + InboxItems.NO_CONFLICT;
            case WITNESS ->
                "i.closed_at is null and i.assignee <> :me and i.task_key in (:sessions) and i.role in (:groups)"
                        + InboxItems.branchScope(actor)
                        + InboxItems.NO_CONFLICT;
            case ESCALATED ->
                actor.has(Role.TEAM_LEAD)
                        ? "i.closed_at is null and i.escalated_at is not null and i.branch = :branch"
                        : "1 = 0";
            case DONE -> "i.closed_by = :me";
        };
    }

    private StatementSpec bound(String sql, WorkQuery query, Actor actor) {
        Set<String> groups = InboxItems.groups(actor);
        return jdbc.sql(sql)
                .param("me", actor.id())
                .param("sessions", InboxItem.SESSIONS)
                .param("groups", groups.isEmpty() ? NOBODYS : groups)
                .param("bound", InboxItems.BRANCH_BOUND)
                .param("branch", actor.branch())
                .param("product", query.product())
                .param("step", query.step())
                .param("text", like(query.text()));
    }

    private static @Nullable String like(@Nullable String text) {
        return text == null ? null : "%" + text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }
}
