package org.huiqiao.review;

public record ReviewerOpinionGiven(String applicationId, OpinionConclusion conclusion) {}
