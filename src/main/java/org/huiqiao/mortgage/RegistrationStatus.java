package org.huiqiao.mortgage;

import java.util.EnumSet;
import java.util.Set;

/** PREPARED: filed or about to be, without an order number yet. RELEASED: the mortgage is off the register again. */
public enum RegistrationStatus {
    PREPARED,
    PENDING,
    NEED_MORE_MATERIAL,
    REJECTED,
    CANCELLED,
    DONE,
    RELEASED;

    /** The property is filed for or mortgaged. */
    static final Set<RegistrationStatus> BINDING = EnumSet.of(PREPARED, PENDING, NEED_MORE_MATERIAL, DONE);

    boolean isOpen() {
        return this == PREPARED || this == PENDING || this == NEED_MORE_MATERIAL;
    }
}
