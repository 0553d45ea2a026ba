package org.huiqiao.portal;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.huiqiao.contract.SigningCodeIssued;
import org.huiqiao.external.Sms;
import org.huiqiao.users.SignInCodeIssued;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends the codes that the domain issues; each issue is a message of its own. */
@Component
class CodeSender {

    private final Sms sms;
    private final MessageSource texts;

    CodeSender(Sms sms, MessageSource texts) {
        this.sms = sms;
        this.texts = texts;
    }

    @EventListener
    void on(SignInCodeIssued event) {
        send(event.phone(), "SIGN_IN_CODE", event.code());
    }

    @EventListener
    void on(SigningCodeIssued event) {
        send(event.phone(), "SIGNING_CODE", event.code());
    }

    private void send(String phone, String template, String code) {
        String key = "portal.sms." + template;
        String text = texts.getMessage(key, new Object[] {code}, Locale.SIMPLIFIED_CHINESE);
        sms.queue("code:" + UUID.randomUUID(), phone, template, Map.of("code", code, "text", text));
    }
}
