package org.huiqiao.disbursement;

public record PayoutRejected(String applicationId, String bankReference, String reason) {}
