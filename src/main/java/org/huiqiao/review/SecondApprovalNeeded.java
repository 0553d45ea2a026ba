package org.huiqiao.review;

public record SecondApprovalNeeded(String applicationId) {}
