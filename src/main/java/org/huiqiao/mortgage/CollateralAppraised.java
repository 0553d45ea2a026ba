package org.huiqiao.mortgage;

import org.huiqiao.common.Money;

public record CollateralAppraised(String applicationId, Money appraisedValue, String actorId) {}
