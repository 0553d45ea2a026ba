package org.huiqiao.consent;

public record ConsentGranted(String applicationId, String code, int version, String consentId) {}
