package org.huiqiao.guarantee;

public record PremiumReminded(String applicationId) {}
