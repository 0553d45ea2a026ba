package org.huiqiao.inbox;

/** Somebody is back before the last day, and his tasks are his alone again. */
public record AbsenceEnded(long absenceNo, String staffId, String substituteId, String actorId) {}
