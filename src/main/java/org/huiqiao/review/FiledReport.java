package org.huiqiao.review;

import java.time.Instant;

/**
 * An investigation report on file.
 *
 * @param digest SHA-256 of the content
 * @param intact whether the content still has that digest
 */
public record FiledReport(
        int reportNo, ReportContent content, String digest, boolean intact, String investigator, Instant recordedAt) {}
