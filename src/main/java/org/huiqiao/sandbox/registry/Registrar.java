package org.huiqiao.sandbox.registry;

import java.util.List;
import java.util.Map;
import org.huiqiao.sandbox.world.Figures;
import org.huiqiao.sandbox.world.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides an order as the property's figures want it: {@code seizeBeforeEntry}, {@code rejectOrders} (how many),
 * {@code materialRounds} (how many), else entry.
 */
@Component
class Registrar {

    private final Figures figures;
    private final LandBook book;

    Registrar(Figures figures, LandBook book) {
        this.figures = figures;
        this.book = book;
    }

    Order decide(Order order) {
        Map<String, Object> property = figures.all(Kind.PROPERTY, order.certNo());
        if (Boolean.TRUE.equals(property.get("seizeBeforeEntry"))) {
            figures.change(Kind.PROPERTY, order.certNo(), Map.of("seized", true));
            return order.rejected("不动产已被查封，不予登记");
        }
        if (Boolean.TRUE.equals(property.get("seized"))) {
            return order.rejected("不动产已被查封，不予登记");
        }
        if (order.changedCertificateNo()
                .filter(entry -> !book.has(entry, order.certNo()))
                .isPresent()) {
            return order.rejected("要变更的抵押权已不在登记簿上");
        }
        int rejections = number(property.get("rejectOrders"));
        if (rejections > 0) {
            figures.change(Kind.PROPERTY, order.certNo(), Map.of("rejectOrders", rejections - 1));
            return order.rejected(String.valueOf(property.getOrDefault("rejectReason", "申请材料与登记簿不一致")));
        }
        if (order.rounds() < number(property.get("materialRounds"))) {
            return order.needing(items(property.get("materialItems")));
        }
        return order.done(book.enter(order));
    }

    private static int number(@Nullable Object figure) {
        return figure instanceof Number number ? number.intValue() : 0;
    }

    private static List<String> items(@Nullable Object figure) {
        return figure instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of("抵押人婚姻状况证明", "股东会决议原件");
    }
}
