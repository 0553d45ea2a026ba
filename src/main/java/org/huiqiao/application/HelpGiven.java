package org.huiqiao.application;

public record HelpGiven(String applicationId, String actor) {}
