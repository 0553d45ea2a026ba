package org.huiqiao.users;

/** A member of staff begins anew: whatever proved who he is proves nothing any more. */
public record StartingCodeIssued(String actorId) {}
