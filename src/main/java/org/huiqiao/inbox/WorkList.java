package org.huiqiao.inbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiqiao.engine.TaskKinds;
import org.huiqiao.inbox.WorkScope.Place;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Users;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Reads the work list a page at a time, most urgent first (domain 1.13). A page is read by key through an index that
 * has its order, and lines are counted to a thousand: a list of a million lines costs what one of a thousand does.
 */
@Component
public class WorkList {

    private static final Logger log = LoggerFactory.getLogger(WorkList.class);

    private static final Duration SOON = Duration.ofDays(3);

    private final JdbcClient jdbc;
    private final Inbox inbox;
    private final Users users;
    private final CaseWords words;
    private final TaskKinds kinds;
    private final StandIns standIns;
    private final Absences absences;
    private final Clock clock;

    WorkList(
            JdbcClient jdbc,
            Inbox inbox,
            Users users,
            CaseWords words,
            TaskKinds kinds,
            StandIns standIns,
            Absences absences,
            Clock clock) {
        this.jdbc = jdbc;
        this.inbox = inbox;
        this.users = users;
        this.words = words;
        this.kinds = kinds;
        this.standIns = standIns;
        this.absences = absences;
        this.clock = clock;
    }

    public WorkPage page(WorkQuery query, Actor actor) {
        Filter filter = filter(query);
        Reader reader = reader(actor);
        List<InboxItem> found = lines(query, filter, reader);
        List<InboxItem> items = found.subList(0, Math.min(WorkQuery.PAGE_SIZE, found.size()));
        Map<WorkView, Integer> counts = counts(reader);
        return new WorkPage(
                List.copyOf(items),
                found.size() > items.size()
                        ? Place.of(query.sort(), items.get(items.size() - 1)).text()
                        : null,
                filter.sql().isEmpty() ? counts.getOrDefault(query.view(), 0) : count(query.view(), filter, reader),
                counts,
                kinds.of(InboxItems.groups(actor)));
    }

    public Map<WorkView, Integer> counts(Actor actor) {
        return counts(reader(actor));
    }

    private Map<WorkView, Integer> counts(Reader reader) {
        Map<WorkView, Integer> counts = new EnumMap<>(WorkView.class);
        WorkView.of(reader.actor()).forEach(view -> counts.put(view, count(view, Filter.NONE, reader)));
        return counts;
    }

    /** Claims the most urgent task of the pool; when it is empty, the most urgent one already in hand. */
    public Optional<InboxItem> next(Actor actor) {
        Reader reader = reader(actor);
        for (InboxItem item : lines(WorkQuery.of(WorkView.GROUP), Filter.NONE, reader)) {
            try {
                return Optional.of(inbox.claim(item.taskId(), actor));
            } catch (TaskTaken | TaskOver | TaskNotFound colleagueWasFaster) {
                log.debug("{} went to somebody else", item.taskId());
            }
        }
        return lines(WorkQuery.of(WorkView.MINE), Filter.NONE, reader).stream().findFirst();
    }

    /** How many lines came into this person's hands or groups since then. */
    public int arrivedSince(Instant since, Actor actor) {
        Reader reader = reader(actor);
        Filter newer = new Filter(" and i.arrived_at > :since", Map.of("since", Timestamp.from(since)));
        return count(WorkView.MINE, newer, reader) + count(WorkView.GROUP, newer, reader);
    }

    /** Conditions that narrow a view down, with what they name. */
    private record Filter(String sql, Map<String, Object> params) {

        static final Filter NONE = new Filter("", Map.of());
    }

    private Filter filter(WorkQuery query) {
        StringBuilder sql = new StringBuilder();
        Map<String, Object> params = new LinkedHashMap<>();
        if (query.product() != null) {
            sql.append(" and i.product_code = :product");
            params.put("product", query.product());
        }
        if (query.step() != null) {
            sql.append(" and i.task_key = :step");
            params.put("step", query.step());
        }
        if (query.place() != null) {
            sql.append(" and i.place = :place");
            params.put("place", query.place());
        }
        if (query.text() != null) {
            CaseWords.Hits hits = words.find(query.text());
            if (hits.cases() != null) {
                sql.append(" and i.application_id in (:cases)");
                params.put("cases", hits.cases().isEmpty() ? List.of("-") : hits.cases());
            }
            for (int n = 0; n < hits.words().size(); n++) {
                sql.append(" and (select count(*) from case_word w where w.application_id = i.application_id")
                        .append(" and w.word = :word")
                        .append(n)
                        .append(") = 1");
                params.put("word" + n, hits.words().get(n));
            }
        }
        return new Filter(sql.toString(), params);
    }

    /** One line more than a page has, to know whether there is a next one. */
    private List<InboxItem> lines(WorkQuery query, Filter filter, Reader reader) {
        String order = query.sort().order();
        Place after = Place.read(query.sort(), query.after());
        String rest = filter.sql() + (after == null ? "" : query.sort().after()) + order + " fetch first "
                + (WorkQuery.PAGE_SIZE + 1) + " rows only";
        List<String> parts = reader.scope(query.view()).stream()
                .map(scope -> "select i.* from inbox_item i where " + scope + rest)
                .toList();
        if (parts.isEmpty()) {
            return List.of();
        }
        String sql = parts.size() == 1
                ? parts.get(0)
                : "select i.* from ("
                        + String.join(
                                " union all ",
                                parts.stream().map(part -> '(' + part + ')').toList()) + ") i" + order + " fetch first "
                        + (WorkQuery.PAGE_SIZE + 1) + " rows only";
        StatementSpec statement = bound(sql, filter, reader);
        return (after == null ? statement : statement.param("key", after.key()).param("task", after.taskId()))
                .query(InboxItems::item)
                .list();
    }

    private int count(WorkView view, Filter filter, Reader reader) {
        int counted = 0;
        for (String scope : reader.scope(view)) {
            if (counted < WorkPage.COUNTED) {
                counted += bound(
                                "select count(*) from (select 1 as one from inbox_item i where " + scope + filter.sql()
                                        + " fetch first " + (WorkPage.COUNTED - counted) + " rows only) c",
                                filter,
                                reader)
                        .query(Integer.class)
                        .single();
            }
        }
        return counted;
    }

    /** How far somebody's view goes, found out once a page. */
    private record Reader(Actor actor, List<String> pools, List<String> covered, StandIns.Lists given) {

        List<String> scope(WorkView view) {
            return WorkScope.of(view, actor, pools.size(), covered.size(), given.conditions());
        }
    }

    private Reader reader(Actor actor) {
        List<String> pools = InboxItems.pools(actor, actor.branch() == null ? users.branches() : List.of());
        return new Reader(actor, pools, absences.coveredBy(actor.id()), standIns.lists(actor, pools));
    }

    private StatementSpec bound(String sql, Filter filter, Reader reader) {
        Actor actor = reader.actor();
        List<String> groups = new ArrayList<>(InboxItems.groups(actor));
        List<String> pools = reader.pools();
        StatementSpec statement = jdbc.sql(sql);
        for (int n = 0; n < reader.covered().size(); n++) {
            statement = statement.param("covered" + n, reader.covered().get(n));
        }
        for (int n = 0; n < pools.size(); n++) {
            statement = statement.param("pool" + n, pools.get(n));
        }
        return statement
                .params(filter.params())
                .params(reader.given().params())
                .param("me", actor.id())
                .param("sessions", InboxItem.SESSIONS)
                .param("groups", groups.isEmpty() ? List.of("-") : groups)
                .param("bound", InboxItems.BRANCH_BOUND)
                .param("pools", pools.isEmpty() ? List.of("-") : pools)
                .param("soon", Timestamp.from(clock.instant().plus(SOON)))
                .param("now", Timestamp.from(clock.instant()))
                .param("branch", actor.branch());
    }
}
