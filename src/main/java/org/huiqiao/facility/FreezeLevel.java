package org.huiqiao.facility;

import java.util.List;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;

/** How high a freeze stands; lifting it takes as much (domain 1.12). The system's own freeze is lifted by L1 or above. */
final class FreezeLevel {

    private static final List<Role> LADDER =
            List.of(Role.APPROVER_L1, Role.APPROVER_L2, Role.APPROVER_L3, Role.COMMITTEE);

    private FreezeLevel() {}

    static int of(Actor actor) {
        for (int i = LADDER.size(); i > 0; i--) {
            if (actor.has(LADDER.get(i - 1))) {
                return i;
            }
        }
        return actor.equals(Actor.SYSTEM) ? 1 : 0;
    }
}
