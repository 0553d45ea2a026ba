package org.huiqiao.users;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.huiqiao.common.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who stands in for whom (domain 1.13): a post given for some days, never a right that the giver lacks. */
@Component
public class Delegations {

    /** The posts that may be given; an approver's also goes to one who is higher on this ladder. */
    private static final List<Role> LADDER = List.of(Role.APPROVER_L1, Role.APPROVER_L2, Role.APPROVER_L3);

    public static final Set<Role> POSTS = Set.of(Role.TEAM_LEAD, Role.APPROVER_L1, Role.APPROVER_L2, Role.APPROVER_L3);

    private static final int LONGEST = 200;
    private static final int SHOWN = 100;

    private final JdbcClient jdbc;
    private final Users users;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Delegations(JdbcClient jdbc, Users users, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.users = users;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void give(DelegationOrder order, Actor giver) {
        if (!POSTS.contains(order.post()) || !holds(giver, order.post())) {
            throw new PostNotHeld();
        }
        if (users.staff(order.receiver())
                .filter(receiver -> !receiver.id().equals(giver.id()) && standsAsHigh(receiver, order.post()))
                .isEmpty()) {
            throw new ReceiverBelowPost();
        }
        if (order.validFrom().isBefore(LocalDate.now(clock)) || order.validTo().isBefore(order.validFrom())) {
            throw new DelegationDatesWrong();
        }
        if (!order.limit().isPositive()) {
            throw new DelegationLimitMissing();
        }
        if (order.reason().isBlank() || order.reason().length() > LONGEST) {
            throw new DelegationUnexplained();
        }
        long number = store(order, giver);
        events.publishEvent(new DelegationGiven(
                number,
                giver,
                order.receiver(),
                order.post(),
                order.limit(),
                order.validFrom(),
                order.validTo(),
                order.reason()));
    }

    /** By whoever gave it or leads the branch; for others there is none. */
    @Transactional
    public boolean end(long id, Actor actor) {
        Optional<Delegation> open = find("id = ? and ended_at is null", id).stream()
                .filter(delegation -> mayEnd(delegation, actor))
                .findFirst();
        open.ifPresent(delegation -> {
            jdbc.sql("update delegation set ended_at = ?, ended_by = ? where id = ? and ended_at is null")
                    .params(Timestamp.from(clock.instant()), actor.id(), id)
                    .update();
            events.publishEvent(new DelegationEnded(id, actor, delegation.giver(), delegation.receiver()));
        });
        return open.isPresent();
    }

    public boolean mayEnd(Delegation delegation, Actor actor) {
        boolean over = delegation.validTo().isBefore(LocalDate.now(clock));
        return !delegation.ended()
                && !over
                && (delegation.giver().equals(actor.id()) || leads(actor, delegation.branch()));
    }

    /** Given, received or, for a team lead, of the branch; the latest first. */
    @Transactional(readOnly = true)
    public List<Delegation> of(Actor actor) {
        return find(
                "giver = ? or receiver = ? or branch_id = ?",
                actor.id(),
                actor.id(),
                leads(actor, actor.branch()) ? actor.branch() : null);
    }

    /** What somebody stands in for today. Who left, moved or lost the post has nothing to give, or to receive. */
    @Transactional(readOnly = true)
    public List<Delegation> inForce(Actor receiver) {
        LocalDate today = LocalDate.now(clock);
        return find("receiver = ? and ended_at is null and ? between valid_from and valid_to", receiver.id(), today)
                .stream()
                .filter(delegation -> standsAsHigh(receiver, delegation.post()))
                .filter(delegation -> users.staff(delegation.giver())
                        .filter(giver ->
                                holds(giver, delegation.post()) && Objects.equals(giver.branch(), delegation.branch()))
                        .isPresent())
                .toList();
    }

    /** Those to whom this post may be given. */
    @Transactional(readOnly = true)
    public List<Actor> receivers(Role post, Actor giver) {
        return POSTS.stream()
                .sorted()
                .flatMap(role -> users.withRole(role, null).stream())
                .distinct()
                .filter(person -> !person.id().equals(giver.id()) && standsAsHigh(person, post))
                .toList();
    }

    /** A post of a branch without a branch reaches nothing: there is nothing to give. */
    private static boolean holds(Actor actor, Role post) {
        return actor.isStaff() && actor.has(post) && (!post.ofBranch() || actor.branch() != null);
    }

    private static boolean leads(Actor actor, @Nullable String branch) {
        return actor.has(Role.TEAM_LEAD) && branch != null && branch.equals(actor.branch());
    }

    private static boolean standsAsHigh(Actor receiver, Role post) {
        return holds(receiver, post)
                || (LADDER.contains(post)
                        && LADDER.subList(LADDER.indexOf(post) + 1, LADDER.size()).stream()
                                .anyMatch(receiver::has));
    }

    private long store(DelegationOrder order, Actor giver) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into delegation (giver, receiver, role_name, branch_id, limit_amount, valid_from,
                            valid_to, reason, given_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        giver.id(),
                        order.receiver(),
                        order.post().name(),
                        giver.branch(),
                        order.limit().toYuan(),
                        order.validFrom(),
                        order.validTo(),
                        order.reason().strip(),
                        Timestamp.from(clock.instant()))
                .update(key, "id");
        Number number = key.getKey();
        return number == null ? 0 : number.longValue();
    }

    private List<Delegation> find(String condition, @Nullable Object... params) {
        return jdbc.sql("select * from delegation where (" + condition + ") order by id desc fetch first " + SHOWN
                        + " rows only")
                .params(params)
                .query(Delegations::delegation)
                .list();
    }

    private static Delegation delegation(ResultSet row, int n) throws SQLException {
        return new Delegation(
                row.getLong("id"),
                row.getString("giver"),
                row.getString("receiver"),
                Role.valueOf(row.getString("role_name")),
                row.getString("branch_id"),
                Money.yuan(row.getBigDecimal("limit_amount")),
                row.getDate("valid_from").toLocalDate(),
                row.getDate("valid_to").toLocalDate(),
                row.getString("reason"),
                row.getTimestamp("ended_at") != null);
    }
}
