package org.huiqiao.consent;

/** From now on nothing new may be collected under it; what was done before stays lawful (个人信息保护法 15). */
public record ConsentWithdrawn(String applicationId, String code) {}
