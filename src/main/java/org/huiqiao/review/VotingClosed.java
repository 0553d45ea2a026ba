package org.huiqiao.review;

public record VotingClosed(String applicationId, CommitteeResult result) {}
