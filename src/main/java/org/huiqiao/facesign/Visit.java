package org.huiqiao.facesign;

import java.time.Instant;

/** A visit on file. */
public record Visit(
        Instant visitedAt, String place, String gps, String firstWitness, String secondWitness, String note) {

    static Visit of(VisitRecord record, Seats seats) {
        if (!seats.are(record.witnesses())) {
            throw new WitnessesNotTwo();
        }
        return new Visit(
                record.at(),
                record.place(),
                record.gps(),
                record.witnesses().get(0),
                record.witnesses().get(1),
                record.note());
    }
}
