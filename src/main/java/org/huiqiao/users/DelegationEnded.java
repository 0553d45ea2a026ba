package org.huiqiao.users;

/** A colleague stands in no more, before the last day was over. */
public record DelegationEnded(long delegationNo, Actor actor, String giverId, String receiverId) {}
