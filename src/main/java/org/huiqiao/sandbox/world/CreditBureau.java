package org.huiqiao.sandbox.world;

import org.huiqiao.sandbox.wire.Answer;
import org.huiqiao.sandbox.wire.Ask;
import org.huiqiao.sandbox.wire.Partner;
import org.springframework.stereotype.Component;

/** 征信: domain 7.1. Name and number must belong together. */
@Component
class CreditBureau implements Partner {

    private final Figures figures;

    CreditBureau(Figures figures) {
        this.figures = figures;
    }

    @Override
    public String system() {
        return "credit-bureau";
    }

    @Override
    public Answer answer(Ask ask) {
        return switch (ask.operation()) {
            case "personal" -> Consent.required(ask, this::personal);
            case "enterprise" -> Consent.required(ask, this::enterprise);
            default -> ask.noSuchOperation();
        };
    }

    private Answer personal(Ask ask) {
        String idNo = ask.text("idNo");
        Object name = figures.all(Kind.PERSON, idNo).get("name");
        if (name != null && ask.has("name") && !name.equals(ask.text("name"))) {
            return Answer.refused("NAME_MISMATCH", "姓名与证件号码不符");
        }
        return Answer.done(figures.of(Kind.PERSON, idNo, "PERSONAL_CREDIT"));
    }

    private Answer enterprise(Ask ask) {
        return Answer.done(figures.of(Kind.COMPANY, ask.text("creditCode"), "ENTERPRISE_CREDIT"));
    }
}
