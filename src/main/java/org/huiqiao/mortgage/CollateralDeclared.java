package org.huiqiao.mortgage;

public record CollateralDeclared(String applicationId, String certNo, String actorId) {}
