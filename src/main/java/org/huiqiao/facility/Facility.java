package org.huiqiao.facility;

import java.time.Instant;
import java.time.LocalDate;
import org.huiqiao.common.Money;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** One limit; its id is the application that was approved. Every guard on the limit is here. */
public class Facility {

    @Id
    private String id;

    @Version
    private int version;

    private String creditCode;
    private Money creditLimit;
    private Money used;
    private LocalDate validTo;
    private boolean revolving;
    private FacilityStatus status;
    private Instant openedAt;
    private @Nullable String freezeReason;
    private @Nullable String frozenBy;
    private @Nullable Integer frozenLevel;
    private @Nullable Instant frozenAt;
    private @Nullable Instant closedAt;

    @SuppressWarnings({"NullAway.Init", "unused"}) // filled by Spring Data
    private Facility() {}

    Facility(String id, String creditCode, Money limit, LocalDate validTo, boolean revolving, Instant now) {
        if (!limit.isPositive()) {
            throw new AmountNotPositive(limit);
        }
        this.id = id;
        this.creditCode = creditCode;
        this.creditLimit = limit;
        this.used = Money.ZERO;
        this.validTo = validTo;
        this.revolving = revolving;
        this.status = FacilityStatus.ACTIVE;
        this.openedAt = now;
    }

    void requireSameTerms(String company, Money limit, LocalDate lastDay, boolean isRevolving) {
        if (!creditCode.equals(company)
                || !creditLimit.equals(limit)
                || !validTo.equals(lastDay)
                || revolving != isRevolving) {
            throw new LimitOpenedOtherwise(creditLimit, validTo);
        }
    }

    void occupy(Money amount, LocalDate today) {
        if (!amount.isPositive()) {
            throw new AmountNotPositive(amount);
        }
        requireActive();
        if (today.isAfter(validTo)) {
            throw new LimitExpired(validTo);
        }
        if (amount.exceeds(available())) {
            throw new LimitExceeded(amount, available());
        }
        used = used.plus(amount);
    }

    void giveBack(Money amount) {
        used = used.minus(amount);
    }

    void requireActive() {
        if (status == FacilityStatus.FROZEN) {
            throw new LimitFrozen(freezeReason == null ? "" : freezeReason);
        }
        if (status == FacilityStatus.CLOSED) {
            throw new LimitClosed();
        }
    }

    boolean freeze(String reason, Actor actor, Instant now) {
        requireReason(reason, actor);
        if (status == FacilityStatus.CLOSED) {
            throw new LimitClosed();
        }
        int level = FreezeLevel.of(actor);
        if (status == FacilityStatus.FROZEN && frozenLevel != null && frozenLevel >= level) {
            return false; // a lower level must not take over, and so soften, a higher one's freeze
        }
        status = FacilityStatus.FROZEN;
        freezeReason = reason;
        frozenBy = actor.id();
        frozenLevel = level;
        frozenAt = now;
        return true;
    }

    boolean unfreeze(String reason, Actor actor) {
        requireReason(reason, actor);
        if (status != FacilityStatus.FROZEN) {
            return false;
        }
        if (actor.equals(Actor.SYSTEM) || FreezeLevel.of(actor) < (frozenLevel == null ? 0 : frozenLevel)) {
            throw new UnfreezeAboveAuthority(frozenBy == null ? "" : frozenBy);
        }
        status = FacilityStatus.ACTIVE;
        freezeReason = null;
        frozenBy = null;
        frozenLevel = null;
        frozenAt = null;
        return true;
    }

    void close(Instant now) {
        if (used.isPositive()) {
            throw new LimitInUse(used);
        }
        status = FacilityStatus.CLOSED;
        closedAt = now;
    }

    private static void requireReason(String reason, Actor actor) {
        if (actor.isCustomer()) {
            throw new FreezingIsStaffWork();
        }
        if (reason.isBlank()) {
            throw new FreezeUnexplained();
        }
    }

    /** What counts to D18: the whole limit while it can be drawn, afterwards only what is still drawn. */
    public Money exposure(LocalDate today) {
        return status == FacilityStatus.CLOSED || today.isAfter(validTo) ? used : creditLimit;
    }

    public Money available() {
        return creditLimit.minus(used);
    }

    public String applicationId() {
        return id;
    }

    public String creditCode() {
        return creditCode;
    }

    public Money limit() {
        return creditLimit;
    }

    public Money used() {
        return used;
    }

    public LocalDate validTo() {
        return validTo;
    }

    public boolean revolving() {
        return revolving;
    }

    public FacilityStatus status() {
        return status;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public @Nullable String freezeReason() {
        return freezeReason;
    }

    public @Nullable String frozenBy() {
        return frozenBy;
    }

    public @Nullable Instant frozenAt() {
        return frozenAt;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }
}
