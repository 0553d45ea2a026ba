package org.huiqiao.disbursement;

import java.time.Instant;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Column;

/** Who did a step, and when. */
public record Hand(@Column("by") String by, @Column("at") Instant at) {

    static Hand of(Actor actor, Instant now) {
        return new Hand(actor.id(), now);
    }

    static boolean same(@Nullable Hand hand, Actor actor) {
        return hand != null && hand.by.equals(actor.id());
    }
}
