package org.huiqiao.inbox;

/** Somebody took an investigation report along as PDF. @param digest SHA-256 of that very copy */
public record ReportPrinted(String applicationId, int reportNo, String digest, String actorId) {}
