package org.huiqiao.inbox;

import org.huiqiao.users.Actor;

/** A colleague looked into a case whose data are restricted (个人信息保护法 47); the audit chain keeps who and why. */
public record RestrictedCaseShown(String applicationId, String reasonCode, Actor actor) {}
