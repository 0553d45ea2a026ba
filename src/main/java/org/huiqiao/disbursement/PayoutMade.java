package org.huiqiao.disbursement;

import org.huiqiao.common.Money;

public record PayoutMade(String applicationId, String bankReference, String coreSerial, Money amount) {}
