package org.huiqiao.application;

public record HelpAsked(String applicationId, String actor) {}
