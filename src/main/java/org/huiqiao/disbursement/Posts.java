package org.huiqiao.disbursement;

import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;

/** Which post does what (domain 1.11): the RM or 放款受理 instructs, 放款审核 checks, 放款核准 approves. */
final class Posts {

    private Posts() {}

    static void requireMaker(Actor actor) {
        if (!actor.equals(Actor.SYSTEM) && !actor.has(Role.RM)) {
            require(actor, Role.DISB_ACCEPT);
        }
    }

    static void require(Actor actor, Role post) {
        if (!actor.has(post)) {
            throw new DisbursementPostOnly(post);
        }
    }
}
