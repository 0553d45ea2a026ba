package org.huiqiao.inbox;

/** A task is past its time; {@code escalated} once it stayed undone for another day. */
public record TaskOverdue(InboxItem task, boolean escalated) {}
