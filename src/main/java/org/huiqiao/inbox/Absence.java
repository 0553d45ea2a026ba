package org.huiqiao.inbox;

import java.time.LocalDate;

/** Who is away from when to when, both days included, and who stands in. */
public record Absence(long id, String staffId, String substituteId, LocalDate fromDay, LocalDate toDay) {}
