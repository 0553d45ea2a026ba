package org.huiqiao.contract;

import org.huiqiao.common.Percent;

/** What is only due when the contract is broken; never part of the yearly rate (domain 4.7). */
public record ContingentCost(String code, String name, String basis, Percent annualRate) {}
