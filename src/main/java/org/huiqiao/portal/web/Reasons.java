package org.huiqiao.portal.web;

import java.util.List;
import org.huiqiao.application.LoanApplication;
import org.springframework.stereotype.Component;

/**
 * Why it was declined, in plain words that never show a code (domain 1.2). What points at fraud or name lists has a
 * neutral text: a hint would be tipping off (反洗钱法).
 */
@Component
class Reasons {

    private final Texts texts;

    Reasons(Texts texts) {
        this.texts = texts;
    }

    List<String> of(LoanApplication application) {
        String neutral = texts.of("portal.reason.other");
        List<String> words = application.reasonCodes().stream()
                .map(code -> texts.or("portal.reason." + code, neutral))
                .distinct()
                .toList();
        boolean only = words.size() > 1;
        return only ? words.stream().filter(text -> !text.equals(neutral)).toList() : words;
    }
}
