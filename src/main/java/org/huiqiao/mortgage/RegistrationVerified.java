package org.huiqiao.mortgage;

public record RegistrationVerified(String applicationId, Verification verification) {}
