package org.huiqiao.review;

public record InvestigationRecorded(String applicationId, int round) {}
