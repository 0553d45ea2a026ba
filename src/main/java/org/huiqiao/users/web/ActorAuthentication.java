package org.huiqiao.users.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A signed-in {@link Actor}, whichever door it came through. */
public final class ActorAuthentication extends AbstractAuthenticationToken {

    private final Actor actor;
    private final @Nullable Instant secondFactorAt;

    public ActorAuthentication(Actor actor) {
        this(actor, null);
    }

    ActorAuthentication(Actor actor, @Nullable Instant secondFactorAt) {
        super(authorities(actor));
        this.actor = actor;
        this.secondFactorAt = secondFactorAt;
        setAuthenticated(true);
    }

    /** When this person last proved a second time who he is; null if only a password was asked. */
    @Nullable
    Instant secondFactorAt() {
        return secondFactorAt;
    }

    @Override
    public Actor getPrincipal() {
        return actor;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return actor.id();
    }

    private static List<GrantedAuthority> authorities(Actor actor) {
        List<GrantedAuthority> authorities = new ArrayList<>();
        for (Role role : actor.roles()) {
            authorities.add(new SimpleGrantedAuthority("ROLE_" + role.name()));
        }
        if (actor.isStaff()) {
            authorities.add(new SimpleGrantedAuthority("ROLE_STAFF"));
        }
        return authorities;
    }
}
