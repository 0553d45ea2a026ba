package org.huiqiao.application;

/** The customer has sent the application off. */
public record ApplicationSubmitted(String applicationId) {}
