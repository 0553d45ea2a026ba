package org.huiqiao.mortgage;

public record RegistryContradicted(
        String applicationId, String orderNo, RegistrationStatus status, RegistryState reported) {}
