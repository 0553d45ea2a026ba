package org.huiqiao.application;

/** The manager invited the customer to renew the loan of this application. */
public record RenewalInvited(String applicationId, String actor) {}
