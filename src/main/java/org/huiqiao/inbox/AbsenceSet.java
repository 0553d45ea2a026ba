package org.huiqiao.inbox;

import java.time.LocalDate;

/** Somebody will be away, and his tasks are offered to a colleague meanwhile. */
public record AbsenceSet(
        String staffId, String substituteId, LocalDate fromDay, LocalDate toDay, String reason, String actorId) {}
