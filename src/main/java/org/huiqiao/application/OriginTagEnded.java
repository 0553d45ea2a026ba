package org.huiqiao.application;

public record OriginTagEnded(String code, String actor) {}
