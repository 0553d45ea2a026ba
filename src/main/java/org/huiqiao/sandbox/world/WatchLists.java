package org.huiqiao.sandbox.world;

import org.huiqiao.sandbox.wire.Answer;
import org.huiqiao.sandbox.wire.Ask;
import org.huiqiao.sandbox.wire.Partner;
import org.springframework.stereotype.Component;

/** 名单监测 and the device's history (domain 7.16). */
@Component
class WatchLists implements Partner {

    private final Figures figures;

    WatchLists(Figures figures) {
        this.figures = figures;
    }

    @Override
    public String system() {
        return "risk";
    }

    @Override
    public Answer answer(Ask ask) {
        if (!ask.operation().equals("lists")) {
            return ask.noSuchOperation();
        }
        return Answer.done(Worse.of(
                figures.of(Kind.COMPANY, ask.text("creditCode"), "RISK_LISTS"),
                figures.of(Kind.PERSON, ask.text("idNo"), "RISK_LISTS")));
    }
}
