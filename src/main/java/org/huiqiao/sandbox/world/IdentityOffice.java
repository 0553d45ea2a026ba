package org.huiqiao.sandbox.world;

import java.util.Map;
import org.huiqiao.sandbox.wire.Answer;
import org.huiqiao.sandbox.wire.Ask;
import org.huiqiao.sandbox.wire.Partner;
import org.springframework.stereotype.Component;

/** 联网核查 and face comparison: domain 7.6, result codes 00 to 04. */
@Component
class IdentityOffice implements Partner {

    private final Figures figures;

    IdentityOffice(Figures figures) {
        this.figures = figures;
    }

    @Override
    public String system() {
        return "identity";
    }

    @Override
    public Answer answer(Ask ask) {
        if (!ask.operation().equals("verify")) {
            return ask.noSuchOperation();
        }
        Map<String, Object> person = figures.all(Kind.PERSON, ask.text("idNo"));
        Map<String, Object> facts = figures.of(Kind.PERSON, ask.text("idNo"), "IDENTITY");
        Object name = person.get("name");
        boolean otherName = name != null && !name.equals(ask.text("name"));
        if (otherName || ask.text("name").contains("核查失败")) {
            facts.put("identityResult", "02");
        }
        Object phone = person.get("phone");
        if (phone != null && ask.has("phone") && !phone.equals(ask.text("phone"))) {
            facts.put("phoneMatch", false);
        }
        return Answer.done(facts);
    }
}
