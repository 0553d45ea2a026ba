package org.huiqiao.facesign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When the people of a session come.
 *
 * @param startsAt null while nothing is booked
 * @param changes how often the customer changed or cancelled it
 * @param noShows how often nobody came
 */
record Booking(@Nullable Instant startsAt, int changes, int noShows) {

    static final Booking NONE = new Booking(null, 0, 0);

    Booking at(Instant start) {
        return new Booking(start, changes, noShows);
    }

    /** In time, and not too often. */
    Booking left(Appointment booked, Instant now) {
        if (!booked.isChangeableAt(now)) {
            throw new AppointmentFixed();
        }
        return new Booking(null, changes + 1, noShows);
    }

    Booking missed(Instant now) {
        if (startsAt == null || now.isBefore(startsAt)) {
            throw new AppointmentNotYetDue();
        }
        return new Booking(null, changes, noShows + 1);
    }

    Booking over() {
        return new Booking(null, changes, noShows);
    }
}
