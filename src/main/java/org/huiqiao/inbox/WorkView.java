package org.huiqiao.inbox;

import java.util.List;
import java.util.stream.Stream;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;

/**
 * The sides of the work list; {@code DUE}: in hand and due within three days or over; {@code WARNING}: in hand or of the
 * own customers, with an early warning (D27); {@code SNOOZED}: put aside until a day (搁置); {@code WITNESS}: sessions a colleague holds that want a second person (双人面签);
 * {@code ESCALATED}: what the lead's branch left undone a day past its time (domain 1.10).
 */
public enum WorkView {
    MINE,
    GROUP,
    DUE,
    WARNING,
    WATCHED,
    SNOOZED,
    WITNESS,
    ESCALATED,
    DONE;

    static List<WorkView> of(Actor actor) {
        return Stream.of(values()).filter(view -> view.concerns(actor)).toList();
    }

    private boolean concerns(Actor actor) {
        return switch (this) {
            case WITNESS -> actor.has(Role.RM) || actor.has(Role.RM2);
            case ESCALATED -> actor.has(Role.TEAM_LEAD);
            default -> true;
        };
    }
}
