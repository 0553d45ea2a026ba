package org.huiqiao.review;

public record CommitteeConvened(String applicationId, int members) {}
