package org.huiqiao.facesign;

import org.springframework.context.MessageSourceResolvable;

/** Where a session stands; HALTED is stopped for cause but not yet concluded. */
public enum FaceSignStatus implements MessageSourceResolvable {
    OPEN,
    BOOKED,
    IN_SESSION,
    HALTED,
    MISSED,
    COMPLETED,
    STOPPED,
    PASSED,
    RESIGN,
    REJECTED,
    CANCELLED;

    /** Something is still to be done in this session. */
    public boolean open() {
        return compareTo(COMPLETED) <= 0;
    }

    @Override
    public String[] getCodes() {
        return new String[] {"facesign.status." + name()};
    }
}
