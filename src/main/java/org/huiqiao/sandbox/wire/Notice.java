package org.huiqiao.sandbox.wire;

import java.time.Instant;
import java.util.Map;

/**
 * A callback on its way to the bank.
 *
 * @param key of the call that started the matter
 * @param dueAt by the world's clock; retries are paced by the machine's
 * @param copies how many deliveries are still wanted
 */
public record Notice(
        String eventId,
        String system,
        String key,
        Map<String, Object> body,
        Instant dueAt,
        int copies,
        int attempts,
        Instant nextTryAt,
        boolean badSign) {

    static final int LAST_TRY = 200;

    boolean isOpen() {
        return copies > 0 && attempts < LAST_TRY;
    }

    Notice delivered() {
        return new Notice(eventId, system, key, body, dueAt, copies - 1, attempts + 1, nextTryAt, false);
    }

    Notice failedAt(Instant now) {
        Instant next = now.plusMillis(Math.min(5_000, 200L << Math.min(attempts, 8)));
        return new Notice(eventId, system, key, body, dueAt, copies, attempts + 1, next, false);
    }
}
