package org.huiqiao.portal.web;

import java.text.DecimalFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.huiqiao.common.InvalidIdentifier;
import org.huiqiao.common.Money;
import org.huiqiao.common.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Words in the language of the page. */
@Component
class Texts {

    private static final ZoneId BANK = ZoneId.of("Asia/Shanghai");

    private final MessageSource messages;

    Texts(MessageSource messages) {
        this.messages = messages;
    }

    String of(String key, Object... args) {
        return messages.getMessage(key, args, locale());
    }

    /** For keys that end in a code: what has no words of its own is called by {@code otherwise}. */
    String or(String key, String otherwise) {
        @Nullable String text = messages.getMessage(key, null, null, locale());
        return text == null ? otherwise : text;
    }

    String of(Refused refused) {
        return messages.getMessage(refused.messageKey(), refused.args(), locale());
    }

    String document(String docCode) {
        return or("portal.document." + docCode, docCode);
    }

    String money(Money amount) {
        return yuan(amount);
    }

    static String yuan(Money amount) {
        return "¥" + new DecimalFormat("#,##0.00").format(amount.toYuan()).replaceFirst("\\.00$", "");
    }

    /** 50 万 or 500,000: for limits. */
    String round(Money amount) {
        return locale().getLanguage().equals("en")
                ? new DecimalFormat("#,##0").format(amount.toYuan())
                : amount.toYuan().movePointLeft(4).stripTrailingZeros().toPlainString() + " 万";
    }

    String when(@Nullable Instant time) {
        if (time == null) {
            return "";
        }
        DateTimeFormatter format = DateTimeFormatter.ofPattern(of("portal.when"), locale());
        return format.format(time.atZone(BANK));
    }

    String day(Instant time) {
        return DateTimeFormatter.ofPattern(of("portal.day"), locale()).format(time.atZone(BANK));
    }

    /** With the year, for what lies longer ago. */
    String date(Instant time) {
        return date(LocalDate.ofInstant(time, BANK));
    }

    String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(of("portal.date"), locale()).format(day);
    }

    String time(Instant time) {
        return DateTimeFormatter.ofPattern("HH:mm").format(time.atZone(BANK));
    }

    Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    static void reject(BindingResult errors, String field, InvalidIdentifier invalid) {
        String key = "identifier." + invalid.kind() + "." + invalid.problem();
        errors.rejectValue(field, key);
    }

    /** Shows a refusal where the answer was given. */
    static void reject(BindingResult errors, String field, Refused refused) {
        errors.rejectValue(field, refused.messageKey(), refused.args(), null);
    }
}
