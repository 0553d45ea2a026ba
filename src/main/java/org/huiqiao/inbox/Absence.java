package org.huiqiao.inbox;

import java.time.LocalDate;

/** Who is away from when to when, both days included, who stands in and why; ended before its last day or not. */
record Absence(
        long id,
        String staffId,
        String substituteId,
        LocalDate fromDay,
        LocalDate toDay,
        String setBy,
        String reason,
        boolean ended) {}
