package org.huiqiao.review;

public record ApprovalGiven(String applicationId, AuthorityLevel level) {}
