package org.huiqiao.mortgage;

public record RegistrationPrepared(String applicationId, String reference) {}
