package org.huiqiao.disbursement;

public record ConditionWaived(String applicationId, String code, String reason, String actorId) {}
