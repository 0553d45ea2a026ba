package org.huiqiao.disbursement;

public record PayoutUnknown(String applicationId, String bankReference) {}
