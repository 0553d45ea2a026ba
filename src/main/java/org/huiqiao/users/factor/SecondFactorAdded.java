package org.huiqiao.users.factor;

/** From now on this proves who he is. */
public record SecondFactorAdded(String actorId, FactorKind kind) {}
