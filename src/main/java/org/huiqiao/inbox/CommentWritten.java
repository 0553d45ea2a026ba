package org.huiqiao.inbox;

/** Somebody wrote about a case; {@code toCustomer} where the customer reads it, {@code byCustomer} where he wrote it. */
public record CommentWritten(
        String applicationId, long commentId, boolean toCustomer, boolean byCustomer, String actorId) {}
