package org.huiqiao.review;

/** A member called for this case. */
public record CommitteeSeat(String member, boolean chair) {}
