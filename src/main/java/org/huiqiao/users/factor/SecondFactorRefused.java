package org.huiqiao.users.factor;

/** A second factor did not hold; the password had. */
public record SecondFactorRefused(String actorId) {}
