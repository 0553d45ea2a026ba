package org.huiqiao.inbox;

import java.time.Instant;

/** Who finished the last task of a case, and which. */
public record LastHand(String applicationId, String taskKey, String name, String closedBy, Instant closedAt) {}
