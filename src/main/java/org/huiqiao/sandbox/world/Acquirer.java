package org.huiqiao.sandbox.world;

import org.huiqiao.sandbox.wire.Answer;
import org.huiqiao.sandbox.wire.Ask;
import org.huiqiao.sandbox.wire.Partner;
import org.springframework.stereotype.Component;

/** 收单机构: what a merchant takes in by its payment codes. */
@Component
class Acquirer implements Partner {

    private final Figures figures;

    Acquirer(Figures figures) {
        this.figures = figures;
    }

    @Override
    public String system() {
        return "acquirer";
    }

    @Override
    public Answer answer(Ask ask) {
        return ask.operation().equals("flow") ? Consent.required(ask, this::flow) : ask.noSuchOperation();
    }

    private Answer flow(Ask ask) {
        return Answer.done(figures.of(Kind.COMPANY, ask.text("creditCode"), "MERCHANT_FLOW"));
    }
}
