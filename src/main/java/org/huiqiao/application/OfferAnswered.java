package org.huiqiao.application;

/** The customer took or left the offer. */
public record OfferAnswered(String applicationId, boolean accepted) {}
