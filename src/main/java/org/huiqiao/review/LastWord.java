package org.huiqiao.review;

import java.time.Instant;

/**
 * The latest thing that was said of a case.
 *
 * @param kind recommendation, opinion or decision: {@code review.<kind>.<conclusion>} names the conclusion
 */
public record LastWord(
        String applicationId, String saidBy, String kind, String conclusion, String grounds, Instant saidAt) {}
