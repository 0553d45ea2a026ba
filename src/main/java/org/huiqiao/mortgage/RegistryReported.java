package org.huiqiao.mortgage;

public record RegistryReported(String applicationId, RegistryState state) {}
