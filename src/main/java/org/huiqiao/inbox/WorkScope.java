package org.huiqiao.inbox;

import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.jspecify.annotations.Nullable;

/** Which lines belong to a view, in which order, and where in that order a page begins: as conditions. */
final class WorkScope {

    private static final String OPEN = "(i.holder is not null or i.pool is not null)";

    private WorkScope() {}

    /**
     * Several conditions where several lists make up one view: each is read through its index, then they are merged.
     *
     * @param pools how many lists this person may take from; they are the parameters pool0, pool1 …
     * @param given the conditions of colleagues' lists from which this person may take too
     */
    static List<String> of(WorkView view, Actor actor, int pools, List<String> given) {
        return switch (view) {
            case MINE -> List.of("i.holder = :me");
            case GROUP ->
                Stream.concat(
                                IntStream.range(0, pools).mapToObj(n -> "i.pool = :pool" + n + InboxItems.NO_CONFLICT),
                                given.stream())
                        .toList();
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

    static String order(WorkView view) {
        return view == WorkView.DONE ? " order by i.closed_at desc, i.task_id desc" : " order by i.urgency, i.task_id";
    }

    static String after(WorkView view) {
        return view == WorkView.DONE
                ? " and i.closed_at <= :key and (i.closed_at < :key or i.task_id < :task)"
                : " and i.urgency >= :key and (i.urgency > :key or i.task_id > :task)";
    }

    /**
     * Where a page ended.
     *
     * @param key the urgency, or when the task was closed
     */
    record Place(Object key, String taskId) {

        private static final Pattern TEXT = Pattern.compile(
                "(?:(?<urgency>[0-9]{1,18})|(?<time>[0-9]{4}-[0-9T:.-]{1,30}Z))~(?<task>[A-Za-z0-9_-]{1,64})");

        static Place of(WorkView view, InboxItem last) {
            Instant closed = last.closedAt();
            return new Place(
                    view == WorkView.DONE && closed != null ? Timestamp.from(closed) : last.urgency(), last.taskId());
        }

        /** @return null for the first page, and for an address that was tampered with */
        static @Nullable Place read(WorkView view, @Nullable String text) {
            Matcher parts = TEXT.matcher(text == null ? "" : text);
            if (!parts.matches() || (view == WorkView.DONE) == (parts.group("time") == null)) {
                return null;
            }
            try {
                return new Place(
                        view == WorkView.DONE
                                ? Timestamp.from(Instant.parse(parts.group("time")))
                                : (Object) Long.valueOf(parts.group("urgency")),
                        parts.group("task"));
            } catch (DateTimeException noTime) {
                return null;
            }
        }

        String text() {
            return (key instanceof Timestamp closed ? closed.toInstant() : key) + "~" + taskId;
        }
    }
}
