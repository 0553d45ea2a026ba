package org.huiqiao.review;

public record ApprovalVoided(String applicationId, String reason) {}
