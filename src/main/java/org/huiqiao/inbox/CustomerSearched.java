package org.huiqiao.inbox;

import org.huiqiao.users.Actor;

/** A colleague looked for a customer; which one, the audit chain need not know. */
public record CustomerSearched(String kindCode, int found, Actor actor) {}
