package org.huiqiao.facesign;

import java.time.Instant;

/**
 * A meeting that is booked.
 *
 * @param fixedFrom from then on it can neither be changed nor cancelled by the customer
 * @param changesLeft how often it still can
 */
public record Appointment(Instant start, Instant end, Instant fixedFrom, int changesLeft) {

    public boolean isChangeableAt(Instant now) {
        return changesLeft > 0 && now.isBefore(fixedFrom);
    }
}
