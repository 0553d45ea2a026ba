package org.huiqiao.inbox;

/** A task went from one colleague's hands, or from the pool, into another's. */
public record TaskHandedOver(String applicationId, String taskId, String toId, String actorId) {}
