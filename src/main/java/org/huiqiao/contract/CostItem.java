package org.huiqiao.contract;

import org.huiqiao.common.Money;

/**
 * One line of the cost table.
 *
 * @param code of the message {@code contract.cost.<code>}; name, basis and collector are the wording that is signed
 * @param collector who takes the money
 */
public record CostItem(String code, String name, String basis, Money amount, String collector) {}
