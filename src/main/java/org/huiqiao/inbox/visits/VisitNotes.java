package org.huiqiao.inbox.visits;

/**
 * What was seen, as it was typed on the pad.
 *
 * @param visitedAt local date and time, {@code 2026-11-28T10:30}
 * @param gps latitude and longitude with a comma between them, or nothing where the pad was not allowed to tell
 * @param secondRm who was there too and has to confirm it
 */
public record VisitNotes(
        String visitedAt,
        String place,
        String gps,
        String persons,
        BusinessState businessState,
        String stock,
        String note,
        String secondRm) {}
