package org.huiqiao;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.Set;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.huiqiao.users.web.ActorAuthentication;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Who asks, in a page test: {@code mvc.perform(get("/staff/inbox").with(As.staff("rm.li", Role.RM)))}. */
public final class As {

    private As() {}

    public static RequestPostProcessor staff(String id, Role... roles) {
        return actor(new Actor(id, id, Set.of(roles), null));
    }

    public static RequestPostProcessor customer(String accountId) {
        return actor(Actor.customer(accountId, "138****0001"));
    }

    public static RequestPostProcessor actor(Actor actor) {
        return authentication(new ActorAuthentication(actor));
    }
}
