package org.huiqiao.application;

/** The customer wants to withdraw; listeners that know of money on its way refuse. */
public record WithdrawalRequested(String applicationId) {}
