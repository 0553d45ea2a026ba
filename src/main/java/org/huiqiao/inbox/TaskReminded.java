package org.huiqiao.inbox;

/** Somebody asked that a task be done now. */
public record TaskReminded(String applicationId, String taskId, String actorId) {}
