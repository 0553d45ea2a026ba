package org.huiqiao.facesign;

import java.time.Instant;
import java.util.List;

/** Where and when people signed in person, and the two who saw it. */
public record VisitRecord(Instant at, String place, String gps, List<String> witnesses, String note) {

    public VisitRecord {
        witnesses = List.copyOf(witnesses);
    }
}
