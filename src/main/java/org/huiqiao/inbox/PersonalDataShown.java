package org.huiqiao.inbox;

import org.huiqiao.users.Actor;

/** A colleague saw the numbers of the people of a case in full (个人信息保护法 51); the audit chain keeps who and why. */
public record PersonalDataShown(String applicationId, String reasonCode, Actor actor) {}
