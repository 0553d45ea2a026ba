package org.huiqiao.disbursement;

public record PayoutReturned(String applicationId, String bankReference, String reason) {}
