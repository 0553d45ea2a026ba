package org.huiqiao.inbox;

import java.sql.Timestamp;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.jspecify.annotations.Nullable;

/** Which lines belong to a view, and where in its order a page begins: as conditions. */
final class WorkScope {

    private static final String OPEN = "(i.holder is not null or i.pool is not null)";
    private static final String WARNED =
            " and (select count(*) from case_label l where l.application_id = i.application_id"
                    + " and l.kind = 'WARNING') = 1";

    private WorkScope() {}

    /**
     * Several conditions where several lists make up one view: each is read through its index, then they are merged.
     *
     * @param pools how many lists this person may take from; they are the parameters pool0, pool1 …
     * @param covered for how many absent colleagues this person stands in; the parameters covered0, covered1 …
     * @param given the conditions of colleagues' lists from which this person may take too
     */
    static List<String> of(WorkView view, Actor actor, int pools, int covered, List<String> given) {
        return switch (view) {
            case MINE -> List.of("i.holder = :me and (i.snoozed_until is null or i.snoozed_until <= :now)");
            case SNOOZED -> List.of("i.holder = :me and i.snoozed_until > :now");
            case GROUP ->
                Stream.concat(
                                Stream.concat(
                                                IntStream.range(0, pools).mapToObj(n -> "i.pool = :pool" + n),
                                                IntStream.range(0, covered)
                                                        .mapToObj(n -> "i.holder = :covered" + n
                                                                + " and i.role in (:groups)"
                                                                + InboxItems.branchScope(actor)))
                                        .map(list -> list + InboxItems.NO_CONFLICT),
                                given.stream())
                        .toList();
            case DUE -> List.of("i.holder = :me and i.due_at < :soon");
            case WARNING ->
                List.of("i.holder = :me" + WARNED, "i.carer = :me and (i.holder is null or i.holder <> :me)" + WARNED);
            case WATCHED ->
                List.of("i.application_id in (select w.application_id from case_watch w where w.staff_id = :me) and "
                        + OPEN + stillReads(actor));
            case WITNESS ->
                List.of("i.holder <> :me and i.task_key in (:sessions) and i.role in (:groups)"
                        + InboxItems.branchScope(actor)
                        + InboxItems.NO_CONFLICT);
            case ESCALATED ->
                actor.has(Role.TEAM_LEAD)
                        ? List.of("i.branch = :branch and i.escalated_at is not null and " + OPEN)
                        : List.of();
            case DONE -> List.of("i.closed_by = :me");
        };
    }

    /** Whoever watches a case but may no longer look into it sees no line of it ({@link CaseAccess}). */
    private static String stillReads(Actor actor) {
        if (actor.has(Role.OPS)) {
            return "";
        }
        return " and (i.carer = :me" + (actor.has(Role.TEAM_LEAD) ? " or i.branch = :branch" : "")
                + " or (select count(*) from inbox_item w where w.application_id = i.application_id"
                + " and (w.closed_by = :me or w.holder = :me)) > 0"
                + " or (i.pool in (:pools)" + InboxItems.NO_CONFLICT + "))";
    }

    /**
     * Where a page ended.
     *
     * @param key what the line has in the column of the order
     */
    record Place(Object key, String taskId) {

        private static final Pattern TEXT = Pattern.compile("(?<key>[^~]{1,40})~(?<task>[A-Za-z0-9_-]{1,64})");

        static Place of(WorkSort sort, InboxItem last) {
            return new Place(sort.key(last), last.taskId());
        }

        /** @return null for the first page, and for an address that was tampered with */
        static @Nullable Place read(WorkSort sort, @Nullable String text) {
            Matcher parts = TEXT.matcher(text == null ? "" : text);
            Object key = parts.matches() ? sort.key(parts.group("key")) : null;
            return key == null ? null : new Place(key, parts.group("task"));
        }

        String text() {
            return (key instanceof Timestamp time ? time.toInstant() : key) + "~" + taskId;
        }
    }
}
