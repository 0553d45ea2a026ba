package org.huiqiao.mortgage;

import java.util.EnumSet;
import java.util.Set;

/**
 * PREPARED: filed or about to be, without an order number yet. RELEASED: the mortgage is off the register again.
 * CARRIED_OVER: the entry secures the loan that renewed this one. RESTORED: the entry, changed for a renewal that came to
 * nothing, is back on the terms of the earlier loan.
 */
public enum RegistrationStatus {
    PREPARED,
    PENDING,
    NEED_MORE_MATERIAL,
    REJECTED,
    CANCELLED,
    DONE,
    RELEASED,
    CARRIED_OVER,
    RESTORED;

    /** The property is filed for or mortgaged. */
    static final Set<RegistrationStatus> BINDING = EnumSet.of(PREPARED, PENDING, NEED_MORE_MATERIAL, DONE);

    boolean isOpen() {
        return this == PREPARED || this == PENDING || this == NEED_MORE_MATERIAL;
    }

    /** The registry has answered, and nothing was done about it since. */
    boolean isSettled() {
        return this == DONE || this == REJECTED || this == CANCELLED;
    }

    /** There is no entry by this filing any more. */
    boolean isOver() {
        return this == RELEASED || this == CARRIED_OVER || this == RESTORED;
    }
}
