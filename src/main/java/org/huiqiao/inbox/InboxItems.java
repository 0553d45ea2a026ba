package org.huiqiao.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiqiao.common.Money;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Branch;
import org.huiqiao.users.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table behind the work list. What a person may not see is left out here, not hidden later. */
@Repository
class InboxItems {

    private static final String POOL =
            "case when role in (:bound) and branch is not null then role || '@' || branch" + " else role end";
    static final Set<String> BRANCH_BOUND =
            Set.of(Role.RM.group(), Role.RM2.group(), Role.TEAM_LEAD.group(), Role.APPROVER_L1.group());
    /** Asked line by line: as a join the database would gather everybody's past work before it shows the first line. */
    static final String NO_CONFLICT = """
             and (select count(*) from inbox_item done
                 where done.application_id = i.application_id and done.completed = true
                   and (done.closed_by = :me or done.in_place_of = :me) and (done.duty <> i.duty
                     or (done.in_place_of is not null and done.role <> i.role))) = 0
            """;

    private final JdbcClient jdbc;

    InboxItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(InboxItem item) {
        jdbc.sql("""
                insert into inbox_item (task_id, application_id, task_key, process_key, name, role, duty, assignee,
                    branch, rm_id, customer, product_code, amount, place, priority, arrived_at, due_at, completed, pool, holder,
                    carer, urgency, amount_key)
                values (:taskId, :applicationId, :taskKey, :processKey, :name, :role, :duty, :assignee,
                    :branch, :rmId, :customer, :productCode, :amount, :place, :priority, :arrivedAt, :dueAt, false, :pool,
                    :assignee, :rmId, :urgency, :amountKey)""")
                .param("taskId", item.taskId())
                .param("applicationId", item.applicationId())
                .param("taskKey", item.taskKey())
                .param("processKey", item.processKey())
                .param("name", item.name())
                .param("role", item.role())
                .param("duty", item.duty())
                .param("assignee", item.assignee())
                .param("branch", item.branch())
                .param("rmId", item.rmId())
                .param("customer", item.customer())
                .param("productCode", item.productCode())
                .param("amount", item.amount() == null ? null : item.amount().toYuan())
                .param("place", item.place())
                .param("priority", item.priority())
                .param("arrivedAt", Timestamp.from(item.arrivedAt()))
                .param("dueAt", item.dueAt() == null ? null : Timestamp.from(item.dueAt()))
                .param("pool", item.assignee() == null ? pool(item.role(), item.branch()) : null)
                .param("urgency", item.urgency())
                .param("amountKey", item.amountKey())
                .update();
    }

    static @Nullable String pool(@Nullable String role, @Nullable String branch) {
        return role != null && branch != null && BRANCH_BOUND.contains(role) ? role + '@' + branch : role;
    }

    /** The lists whose open lines this person may see. */
    static List<String> pools(Actor actor, List<Branch> branches) {
        List<String> pools = new ArrayList<>(groups(actor));
        String own = actor.branch();
        List<String> ids = own == null ? branches.stream().map(Branch::id).toList() : List.of(own);
        groups(actor).stream()
                .filter(BRANCH_BOUND::contains)
                .forEach(role -> ids.forEach(branch -> pools.add(role + '@' + branch)));
        return pools;
    }

    Optional<InboxItem> find(String taskId) {
        return jdbc.sql("select * from inbox_item i where task_id = :taskId")
                .param("taskId", taskId)
                .query(InboxItems::item)
                .optional();
    }

    List<InboxItem> named(Collection<String> taskIds) {
        return taskIds.isEmpty()
                ? List.of()
                : jdbc.sql("select * from inbox_item i where task_id in (:ids)")
                        .param("ids", taskIds)
                        .query(InboxItems::item)
                        .list();
    }

    List<InboxItem> ofApplication(String applicationId) {
        return jdbc.sql("select * from inbox_item i where application_id = :id order by arrived_at, task_id")
                .param("id", applicationId)
                .query(InboxItems::item)
                .list();
    }

    /** The longest waiting first. */
    List<InboxItem> openOf(Collection<String> applicationIds) {
        return jdbc.sql("select * from inbox_item i where application_id in (:ids) and closed_at is null"
                        + " order by arrived_at, task_id")
                .param("ids", applicationIds)
                .query(InboxItems::item)
                .list();
    }

    boolean mayTake(InboxItem item, Actor actor) {
        return item.role() != null
                && groups(actor).contains(item.role())
                && jdbc.sql("select count(*) from inbox_item i where task_id = :taskId" + branchScope(actor)
                                        + NO_CONFLICT)
                                .param("taskId", item.taskId())
                                .param("bound", BRANCH_BOUND)
                                .param("branch", actor.branch())
                                .param("me", actor.id())
                                .query(Long.class)
                                .single()
                        > 0;
    }

    /**
     * @param covered absent colleagues whose tasks this person may take
     * @return false when somebody else was faster or the task is over
     */
    boolean claim(String taskId, String staffId, List<String> covered) {
        return jdbc.sql("update inbox_item set assignee = :me, holder = :me, pool = null,"
                                + " in_place_of = case when assignee = :me then in_place_of end where task_id = :taskId"
                                + " and closed_at is null"
                                + " and (assignee is null or assignee = :me or assignee in (:covered))")
                        .param("me", staffId)
                        .param("covered", covered.isEmpty() ? List.of("-") : covered)
                        .param("taskId", taskId)
                        .update()
                == 1;
    }

    void assign(String taskId, @Nullable String staffId) {
        jdbc.sql("update inbox_item set assignee = :to, holder = :to, in_place_of = null, pool = "
                        + (staffId == null ? POOL : "null") + " where task_id = :taskId and closed_at is null")
                .param("to", staffId)
                .param("bound", BRANCH_BOUND)
                .param("taskId", taskId)
                .update();
        forgetDraft(taskId);
    }

    /** What one hand typed is not for the next. */
    private void forgetDraft(String taskId) {
        jdbc.sql("delete from task_draft where task_id = ?").param(taskId).update();
    }

    void close(String taskId, @Nullable String by, boolean completed, Instant at) {
        jdbc.sql("update inbox_item set closed_at = :at, closed_by = coalesce(:by, assignee), completed = :completed,"
                        + " pool = null, holder = null, carer = null where task_id = :taskId and closed_at is null")
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("completed", completed)
                .param("taskId", taskId)
                .update();
        forgetDraft(taskId);
    }

    List<InboxItem> overdue(String mark, Instant dueBefore) {
        return jdbc.sql("select * from inbox_item i where closed_at is null and due_at < :due and " + mark
                        + " is null order by due_at fetch first 200 rows only")
                .param("due", Timestamp.from(dueBefore))
                .query(InboxItems::item)
                .list();
    }

    void mark(String taskId, String mark, Instant at, int priority) {
        jdbc.sql("update inbox_item set " + mark + " = :at, urgency = urgency - (:priority - priority) * 100000000000"
                        + ", priority = :priority where task_id = :taskId")
                .param("at", Timestamp.from(at))
                .param("priority", priority)
                .param("taskId", taskId)
                .update();
    }

    static String branchScope(Actor actor) {
        return actor.branch() == null ? "" : " and (i.branch is null or i.branch = :branch or i.role not in (:bound))";
    }

    static Set<String> groups(Actor actor) {
        return actor.roles().stream()
                .filter(role -> role != Role.CUSTOMER)
                .map(Role::group)
                .collect(java.util.stream.Collectors.toSet());
    }

    static InboxItem item(ResultSet row, int n) throws SQLException {
        return new InboxItem(
                row.getString("task_id"),
                row.getString("application_id"),
                row.getString("task_key"),
                row.getString("process_key"),
                row.getString("name"),
                row.getString("role"),
                row.getString("duty"),
                row.getString("assignee"),
                row.getString("branch"),
                row.getString("rm_id"),
                row.getString("customer"),
                row.getString("product_code"),
                row.getBigDecimal("amount") == null ? null : Money.yuan(row.getBigDecimal("amount")),
                row.getString("place"),
                row.getInt("priority"),
                row.getTimestamp("arrived_at").toInstant(),
                instant(row, "due_at"),
                instant(row, "escalated_at"),
                instant(row, "closed_at"),
                row.getString("closed_by"),
                row.getBoolean("completed"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
