package org.huiqiao.sandbox.world;

import org.huiqiao.sandbox.wire.Answer;
import org.huiqiao.sandbox.wire.Ask;
import org.huiqiao.sandbox.wire.Partner;
import org.springframework.stereotype.Component;

/** 工商: domain 7.3. A company with {@code notFound} is not on file. */
@Component
class BusinessRegistry implements Partner {

    private final Figures figures;

    BusinessRegistry(Figures figures) {
        this.figures = figures;
    }

    @Override
    public String system() {
        return "business-registry";
    }

    @Override
    public Answer answer(Ask ask) {
        if (!ask.operation().equals("profile")) {
            return ask.noSuchOperation();
        }
        String code = ask.text("creditCode");
        if (Boolean.TRUE.equals(figures.all(Kind.COMPANY, code).get("notFound"))) {
            return Answer.refused("NOT_FOUND", "查无此企业");
        }
        return Answer.done(figures.of(Kind.COMPANY, code, "BUSINESS_REGISTRY"));
    }
}
