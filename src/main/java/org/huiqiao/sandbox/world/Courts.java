package org.huiqiao.sandbox.world;

import org.huiqiao.sandbox.wire.Answer;
import org.huiqiao.sandbox.wire.Ask;
import org.huiqiao.sandbox.wire.Partner;
import org.springframework.stereotype.Component;

/** 司法: domain 7.5, matched by number and never by name. */
@Component
class Courts implements Partner {

    private final Figures figures;

    Courts(Figures figures) {
        this.figures = figures;
    }

    @Override
    public String system() {
        return "judicial";
    }

    @Override
    public Answer answer(Ask ask) {
        if (!ask.operation().equals("records")) {
            return ask.noSuchOperation();
        }
        return Answer.done(Worse.of(
                figures.of(Kind.COMPANY, ask.text("creditCode"), "JUDICIAL"),
                figures.of(Kind.PERSON, ask.text("idNo"), "JUDICIAL")));
    }
}
