package org.huiqiao.guarantee;

public record GuaranteeWithdrawn(String applicationId) {}
