package org.huiqiao.inbox.web;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case under way as it is shown and as the API answers it.
 *
 * @param customer masked
 * @param turns who has to act now; a task each, or the machine
 * @param since when that began
 */
record UnderWayLine(
        String applicationId,
        String customer,
        String product,
        @Nullable BigDecimal amount,
        String status,
        List<Turn> turns,
        OffsetDateTime since) {

    /** @param who the customer, a post, a colleague or the system; {@code step} what is to be done */
    record Turn(
            String who,
            String step,
            @Nullable String left,
            @Nullable String tone) {}
}
