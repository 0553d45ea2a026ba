package org.huiqiao.mortgage;

import java.time.Instant;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Column;

/** The last supplement (补正) handed in, and whether the registry took it. */
public record Supply(
        @Column("supplement_note") String note,
        @Column("supplied_by") String by,
        @Column("supplied_at") Instant at,
        @Column("supplement_accepted") boolean accepted) {

    static Supply of(String note, Actor actor, Instant now) {
        return new Supply(note, actor.id(), now, false);
    }

    Supply taken() {
        return new Supply(note, by, at, true);
    }

    /** The demand is the one that this supplement answers, told late or told again. */
    boolean answers(RegistryReport demand, @Nullable String itemsAsked) {
        return demand.at().isBefore(at) || (!accepted && demand.itemList().equals(itemsAsked));
    }
}
