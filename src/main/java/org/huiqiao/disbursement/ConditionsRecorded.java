package org.huiqiao.disbursement;

public record ConditionsRecorded(String applicationId, ConditionsOutcome outcome) {}
