package org.huiqiao.disbursement;

public record PayoutSent(String applicationId, String bankReference, String contentHash) {}
