package org.huiqiao.portal;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.huiqiao.application.LoanApplication;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Why it was declined, in plain words that never show a code (domain 1.2). What points at fraud or name lists has a
 * neutral text: a hint would be tipping off (反洗钱法).
 */
@Component
public class Reasons {

    private final MessageSource messages;

    Reasons(MessageSource messages) {
        this.messages = messages;
    }

    /** Nothing while the case is open: a person may be looking at it again. */
    public List<String> of(LoanApplication application, Locale locale) {
        if (application.status().isOpen()) {
            return List.of();
        }
        String neutral = messages.getMessage("portal.reason.other", null, locale);
        List<String> words = application.reasonCodes().stream()
                .map(code -> worded(code, neutral, locale))
                .distinct()
                .toList();
        // beside a plain reason the neutral one says nothing more, and standing out it would hint
        return words.size() > 1
                ? words.stream().filter(text -> !text.equals(neutral)).toList()
                : words;
    }

    private String worded(String code, String neutral, Locale locale) {
        String key = "portal.reason." + code;
        return Objects.requireNonNullElse(messages.getMessage(key, null, null, locale), neutral);
    }
}
