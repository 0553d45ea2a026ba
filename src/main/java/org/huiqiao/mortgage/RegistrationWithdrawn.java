package org.huiqiao.mortgage;

public record RegistrationWithdrawn(String applicationId) {}
