package org.huiqiao.sandbox.world;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.huiqiao.sandbox.wire.Answer;
import org.huiqiao.sandbox.wire.Ask;
import org.huiqiao.sandbox.wire.Journal;
import org.huiqiao.sandbox.wire.Json;
import org.huiqiao.sandbox.wire.Partner;
import org.springframework.stereotype.Component;

/** 短信: every message lands here, to be read on the page. */
@Component
public class SmsOperator implements Partner {

    private static final String KIND = "sms";

    public record Message(String id, String phone, String template, Map<String, Object> args, Instant at) {}

    private final Journal journal;
    private final Clock clock;

    SmsOperator(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public String system() {
        return "sms";
    }

    @Override
    public Answer answer(Ask ask) {
        if (!ask.operation().equals("send")) {
            return ask.noSuchOperation();
        }
        Map<String, Object> args = ask.body().get("args") instanceof Map<?, ?> given ? Json.object(given) : Map.of();
        Message message = new Message(ask.key(), ask.text("phone"), ask.text("template"), args, clock.instant());
        journal.put(KIND, message.id(), message);
        return Answer.done(Map.of("messageId", message.id()));
    }

    public List<Message> messages() {
        return journal.all(KIND, Message.class);
    }
}
