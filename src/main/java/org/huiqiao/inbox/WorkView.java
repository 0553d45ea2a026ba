package org.huiqiao.inbox;

import java.util.List;
import java.util.stream.Stream;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;

/** The sides of the work list; {@code WITNESS}: sessions a colleague holds that want a second person (双人面签). */
public enum WorkView {
    MINE,
    GROUP,
    WITNESS,
    DONE;

    /** Both seats of a session belong to relationship managers. */
    static List<WorkView> of(Actor actor) {
        boolean sits = actor.has(Role.RM) || actor.has(Role.RM2);
        return Stream.of(values()).filter(view -> sits || view != WITNESS).toList();
    }
}
