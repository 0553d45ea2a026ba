package org.huiqiao.sandbox.world;

import org.huiqiao.sandbox.wire.Answer;
import org.huiqiao.sandbox.wire.Ask;
import org.huiqiao.sandbox.wire.Partner;
import org.springframework.stereotype.Component;

/** 房产估值: domain 7.13. A property with {@code noPrice} matches no estate. */
@Component
class Valuer implements Partner {

    private final Figures figures;

    Valuer(Figures figures) {
        this.figures = figures;
    }

    @Override
    public String system() {
        return "valuation";
    }

    @Override
    public Answer answer(Ask ask) {
        if (!ask.operation().equals("price")) {
            return ask.noSuchOperation();
        }
        if (Boolean.TRUE.equals(figures.all(Kind.PROPERTY, ask.text("certNo")).get("noPrice"))) {
            return Answer.refused("NO_MATCH", "未匹配到小区");
        }
        return Answer.done(figures.of(Kind.PROPERTY, ask.text("certNo"), "VALUATION"));
    }
}
