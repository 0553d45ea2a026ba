package org.huiqiao.disbursement;

public record PayoutCancelled(String applicationId) {}
