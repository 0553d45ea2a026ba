package org.huiqiao.users.web;

import java.util.List;
import org.huiqiao.users.Actor;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The password was right and the second factor is still to come: no rule but that page's lets this one in. */
final class HalfSignedIn extends AbstractAuthenticationToken {

    static final String ROLE = "HALF_SIGNED_IN";

    private final Actor actor;

    HalfSignedIn(Actor actor) {
        super(List.of(new SimpleGrantedAuthority("ROLE_" + ROLE)));
        this.actor = actor;
        setAuthenticated(true);
    }

    Actor actor() {
        return actor;
    }

    @Override
    public String getPrincipal() {
        return actor.id();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return actor.id();
    }
}
