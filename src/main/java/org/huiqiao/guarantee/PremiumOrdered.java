package org.huiqiao.guarantee;

public record PremiumOrdered(String applicationId) {}
