package org.huiqiao.application;

/** The customer named whom to pay. */
public record PayeeProvided(String applicationId) {}
