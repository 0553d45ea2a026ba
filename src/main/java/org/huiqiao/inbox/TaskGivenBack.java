package org.huiqiao.inbox;

/** A task went back into the pool. */
public record TaskGivenBack(String applicationId, String taskId, String actorId) {}
