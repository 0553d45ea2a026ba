package org.huiqiao.users.factor;

/** This proves nothing any more. */
public record SecondFactorRemoved(String actorId, FactorKind kind) {}
