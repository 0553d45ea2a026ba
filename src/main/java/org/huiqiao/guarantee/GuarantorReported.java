package org.huiqiao.guarantee;

public record GuarantorReported(String applicationId, GuaranteeStatus status) {}
