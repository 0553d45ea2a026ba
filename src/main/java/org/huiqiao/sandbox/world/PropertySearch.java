package org.huiqiao.sandbox.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huiqiao.sandbox.wire.Answer;
import org.huiqiao.sandbox.wire.Ask;
import org.huiqiao.sandbox.wire.Partner;
import org.springframework.stereotype.Component;

/** 产调: what the figures say and what the register holds by now (domain 7.7). */
@Component
class PropertySearch implements Partner {

    private final Figures figures;
    private final Liens liens;

    PropertySearch(Figures figures, Liens liens) {
        this.figures = figures;
        this.liens = liens;
    }

    @Override
    public String system() {
        return "property";
    }

    @Override
    public Answer answer(Ask ask) {
        return ask.operation().equals("search") ? Consent.required(ask, this::search) : ask.noSuchOperation();
    }

    private Answer search(Ask ask) {
        String certNo = ask.text("certNo");
        Map<String, Object> facts = figures.of(Kind.PROPERTY, certNo, "PROPERTY");
        if (Boolean.FALSE.equals(facts.get("found"))) {
            return Answer.done(Map.of("found", false));
        }
        facts.put("certNo", certNo);
        String applicant = ask.text("ownerName");
        if (!(facts.get("owners") instanceof List<?> owners) || owners.isEmpty()) {
            facts.put("owners", List.of(Map.of("name", applicant, "idNo", ask.text("idNo"), "share", 1)));
        }
        facts.computeIfAbsent("applicantIsOwner", field -> isOwner(facts.get("owners"), applicant));
        List<Object> mortgages = new ArrayList<>(facts.get("mortgages") instanceof List<?> old ? old : List.of());
        mortgages.addAll(liens.on(certNo));
        facts.put("mortgages", mortgages);
        return Answer.done(facts);
    }

    private static boolean isOwner(Object owners, String applicant) {
        return owners instanceof List<?> list
                && list.stream().anyMatch(owner -> owner instanceof Map<?, ?> map && applicant.equals(map.get("name")));
    }
}
