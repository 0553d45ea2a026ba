package org.huiqiao.sandbox.world;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.huiqiao.sandbox.wire.Answer;
import org.huiqiao.sandbox.wire.Ask;
import org.huiqiao.sandbox.wire.Journal;
import org.huiqiao.sandbox.wire.Partner;
import org.huiqiao.sandbox.wire.Post;
import org.huiqiao.sandbox.wire.Settings;
import org.springframework.stereotype.Component;

/** 税务: at once, or a ticket now and the data by callback or on asking (domain 7.4). */
@Component
class TaxOffice implements Partner {

    private static final String KIND = "tax-ticket";

    record Ticket(String creditCode, Instant readyAt) {}

    private final Figures figures;
    private final Journal journal;
    private final Post post;
    private final Settings settings;
    private final Clock clock;

    TaxOffice(Figures figures, Journal journal, Post post, Settings settings, Clock clock) {
        this.figures = figures;
        this.journal = journal;
        this.post = post;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String system() {
        return "tax";
    }

    @Override
    public Answer answer(Ask ask) {
        return switch (ask.operation()) {
            case "profile" -> Consent.required(ask, this::profile);
            case "profile-async" -> Consent.required(ask, this::start);
            case "result" -> result(ask);
            default -> ask.noSuchOperation();
        };
    }

    private Answer profile(Ask ask) {
        return Answer.done(facts(ask.text("creditCode")));
    }

    private Answer start(Ask ask) {
        Ticket ticket = new Ticket(
                ask.text("creditCode"), clock.instant().plus(settings.now().asyncDelay()));
        journal.put(KIND, ask.key(), ticket);
        post.queue(
                "tax",
                ask.key(),
                ticket.readyAt(),
                ask.fault(),
                Map.of(
                        "type",
                        "tax.profile",
                        "creditCode",
                        ticket.creditCode(),
                        "status",
                        "S",
                        "data",
                        facts(ticket.creditCode())));
        return Answer.done(Map.of("accepted", true, "ticket", ask.key()));
    }

    private Answer result(Ask ask) {
        Ticket ticket = journal.find(KIND, ask.text("ticket"), Ticket.class).orElse(null);
        if (ticket == null) {
            return Answer.refused("NOT_FOUND", "无此受理号");
        }
        return ticket.readyAt().isAfter(clock.instant())
                ? Answer.done(Map.of("state", "PROCESSING"))
                : Answer.done(Map.of("state", "DONE", "data", facts(ticket.creditCode())));
    }

    private Map<String, Object> facts(String creditCode) {
        return figures.of(Kind.COMPANY, creditCode, "TAX");
    }
}
