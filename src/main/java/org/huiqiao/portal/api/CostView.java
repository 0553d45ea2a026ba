package org.huiqiao.portal.api;

import java.math.BigDecimal;
import java.util.List;
import org.huiqiao.contract.CostTable;

/** 综合融资成本明示表; rates in %. */
record CostView(
        List<Item> items,
        BigDecimal total,
        BigDecimal annualSimple,
        BigDecimal annualCompound,
        List<Contingent> contingent) {

    record Item(String code, String name, String basis, BigDecimal amount, String collector) {}

    record Contingent(String code, String name, String basis, BigDecimal annualRate) {}

    static CostView of(CostTable table) {
        return new CostView(
                table.items().stream()
                        .map(item -> new Item(
                                item.code(),
                                item.name(),
                                item.basis(),
                                item.amount().toYuan(),
                                item.collector()))
                        .toList(),
                table.total().toYuan(),
                table.annualRate().simple().value(),
                table.annualRate().compound().value(),
                table.contingentCosts().stream()
                        .map(cost -> new Contingent(
                                cost.code(),
                                cost.name(),
                                cost.basis(),
                                cost.annualRate().value()))
                        .toList());
    }
}
