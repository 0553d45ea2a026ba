package org.huiqiao.application;

/** What was begun and never submitted is gone (个人信息保护法 19, 47). */
public record DraftDiscarded(String applicationId) {}
