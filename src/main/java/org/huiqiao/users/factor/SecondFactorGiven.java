package org.huiqiao.users.factor;

/** Somebody proved a second time who he is. */
public record SecondFactorGiven(String actorId, FactorKind kind) {}
