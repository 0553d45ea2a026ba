package org.huiqiao.guarantee;

public record GuaranteeSecured(String applicationId) {}
