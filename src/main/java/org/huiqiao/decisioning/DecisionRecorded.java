package org.huiqiao.decisioning;

/** A step's decisions have been written; the digest goes into the audit chain, so that the record can be held to it. */
public record DecisionRecorded(String applicationId, int step, String digest) {}
