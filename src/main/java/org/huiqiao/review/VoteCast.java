package org.huiqiao.review;

public record VoteCast(String applicationId, Vote vote) {}
