package org.huiqiao.users;

/** A member of staff has another password now. */
public record PasswordChanged(String actorId) {}
