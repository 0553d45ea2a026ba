package org.huiqiao.consent;

/** @param digest SHA-256 of the text that was read */
public record ConsentGranted(String applicationId, String code, int version, String consentId, String digest) {}
