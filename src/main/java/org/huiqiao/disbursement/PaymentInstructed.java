package org.huiqiao.disbursement;

public record PaymentInstructed(String applicationId, String bankReference, String contentHash, String actorId) {}
