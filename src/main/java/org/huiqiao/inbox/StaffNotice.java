package org.huiqiao.inbox;

import java.time.Instant;

/**
 * Something a colleague should look at.
 *
 * @param kind MENTION or ANSWER
 * @param from who wrote it: a colleague, or the customer's account
 * @param body what he wrote
 */
public record StaffNotice(String applicationId, String kind, String from, String body, Instant raisedAt) {

    static final String MENTION = "MENTION";
    static final String ANSWER = "ANSWER";
}
