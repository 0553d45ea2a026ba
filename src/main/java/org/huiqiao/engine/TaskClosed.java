package org.huiqiao.engine;

/** A user task is over: completed, or deleted because the case moved on. */
public record TaskClosed(String taskId, String businessKey, boolean completed) {}
