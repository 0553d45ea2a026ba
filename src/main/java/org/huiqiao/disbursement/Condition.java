package org.huiqiao.disbursement;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;

/** A condition precedent (放款前条件) and what became of it. */
@Table("disbursement_condition")
public record Condition(
        String code,
        ConditionState state,
        @Nullable Role waiverRole,
        @Nullable String note,
        @Nullable String waivedBy,
        @Nullable Role waivedAs,
        @Nullable String waiverReason,
        @Nullable Instant waivedAt) {

    private static final List<Role> LADDER =
            List.of(Role.APPROVER_L1, Role.APPROVER_L2, Role.APPROVER_L3, Role.COMMITTEE);

    static Condition of(ConditionResult result) {
        return new Condition(result.code(), result.state(), result.waiverRole(), result.note(), null, null, null, null);
    }

    boolean isSatisfied() {
        return state == ConditionState.MET || state == ConditionState.WAIVED;
    }

    Condition waive(String reason, Actor actor, Instant now) {
        if (waiverRole == null || state != ConditionState.WAIVABLE) {
            throw new ConditionNotWaivable(code);
        }
        if (reason.isBlank()) {
            throw new WaiverUnexplained(code);
        }
        Role as = sufficientRole(waiverRole, actor);
        return new Condition(code, ConditionState.WAIVED, waiverRole, note, actor.id(), as, reason, now);
    }

    /** Open, and at a level that this person holds. */
    public boolean mayBeWaivedBy(Actor actor) {
        return state == ConditionState.WAIVABLE
                && waiverRole != null
                && sufficient(waiverRole).stream().anyMatch(actor::has);
    }

    /** A waiver outlives a second check only while the condition is open in just the same way. */
    Condition keepWaiverOf(@Nullable Condition before) {
        if (before == null || before.state != ConditionState.WAIVED || state != ConditionState.WAIVABLE) {
            return this;
        }
        boolean same = before.waiverRole == waiverRole && Objects.equals(before.note, note);
        return same ? before : this;
    }

    private Role sufficientRole(Role required, Actor actor) {
        return sufficient(required).stream()
                .filter(actor::has)
                .findFirst()
                .orElseThrow(() -> new WaiverAboveAuthority(code, required));
    }

    private static List<Role> sufficient(Role required) {
        int rung = LADDER.indexOf(required);
        return rung < 0 ? List.of(required) : LADDER.subList(rung, LADDER.size());
    }
}
