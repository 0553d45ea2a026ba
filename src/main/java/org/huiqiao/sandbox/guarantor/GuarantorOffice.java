package org.huiqiao.sandbox.guarantor;

import static org.huiqiao.sandbox.guarantor.Underwriter.KIND;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.huiqiao.sandbox.guarantor.GuaranteeCase.State;
import org.huiqiao.sandbox.wire.Answer;
import org.huiqiao.sandbox.wire.Ask;
import org.huiqiao.sandbox.wire.Fault;
import org.huiqiao.sandbox.wire.Journal;
import org.huiqiao.sandbox.wire.Partner;
import org.huiqiao.sandbox.wire.Post;
import org.huiqiao.sandbox.wire.Settings;
import org.huiqiao.sandbox.world.Figures;
import org.huiqiao.sandbox.world.Kind;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** 融资担保公司: domain 1.7 and 7.15. */
@Component
public class GuarantorOffice implements Partner {

    private final Journal journal;
    private final Figures figures;
    private final Underwriter underwriter;
    private final Post post;
    private final Settings settings;
    private final Clock clock;

    GuarantorOffice(
            Journal journal, Figures figures, Underwriter underwriter, Post post, Settings settings, Clock clock) {
        this.journal = journal;
        this.figures = figures;
        this.underwriter = underwriter;
        this.post = post;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String system() {
        return "guarantor";
    }

    @Override
    public Answer answer(Ask ask) {
        return switch (ask.operation()) {
            case "apply" -> apply(ask);
            case "status" -> onCase(ask, known -> Answer.done(known.report()));
            case "supply" -> onCase(ask, this::supply);
            case "confirm" -> onCase(ask, known -> confirm(known, ask));
            case "pay" -> onCase(ask, known -> pay(known, ask));
            case "amend" -> onCase(ask, this::amend);
            case "cancel" -> onCase(ask, this::cancel);
            case "chase" -> onCase(ask, this::chase);
            case "disbursed" -> onCase(ask, known -> disbursed(known, ask));
            default -> ask.noSuchOperation();
        };
    }

    @Scheduled(fixedDelay = 200)
    synchronized void decideDue() {
        cases().stream().filter(known -> known.isDueBy(clock.instant())).forEach(this::decide);
    }

    public List<GuaranteeCase> cases() {
        return journal.all(KIND, GuaranteeCase.class);
    }

    private synchronized Answer apply(Ask ask) {
        if (!ask.has("creditCode") || ask.number("amount").signum() <= 0) {
            return Answer.refused("INCOMPLETE", "creditCode, amount");
        }
        return cases().stream()
                .filter(known -> known.callKey().equals(ask.key()))
                .findFirst()
                .map(known -> Answer.done(known.report()))
                .orElseGet(() -> take(ask));
    }

    private Answer take(Ask ask) {
        if (!underwriter.hasRoomFor(ask.text("creditCode"), ask.number("amount"))) {
            return Answer.refused("NO_CAPACITY", "单一客户担保余额将超过净资产的百分之十");
        }
        boolean atOnce = ask.fault() == Fault.CALLBACK_FIRST;
        GuaranteeCase taken = new GuaranteeCase(
                "DB" + (20_260_001 + cases().size()),
                ask.key(),
                ask.text("creditCode"),
                ask.text("track"),
                false,
                ask.number("amount"),
                ask.number("termMonths").intValue(),
                State.PENDING,
                1,
                atOnce ? clock.instant() : nextVerdict(ask.text("creditCode")),
                0,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                ask.fault());
        change(taken);
        if (atOnce) {
            decide(taken);
            post.deliverDue();
        }
        return Answer.done(taken.report());
    }

    /** A guarantor that {@code guarantorSleeps} does nothing until somebody chases it. */
    private Instant nextVerdict(String creditCode) {
        boolean asleep =
                Boolean.TRUE.equals(figures.all(Kind.COMPANY, creditCode).get("guarantorSleeps"));
        return asleep ? Instant.parse("2999-01-01T00:00:00Z") : soon();
    }

    private Instant soon() {
        return clock.instant().plus(settings.now().asyncDelay());
    }

    private void decide(GuaranteeCase known) {
        change(underwriter.decide(known));
    }

    private synchronized Answer onCase(Ask ask, Function<GuaranteeCase, Answer> work) {
        decideDue();
        return journal.find(KIND, ask.text("caseNo"), GuaranteeCase.class)
                .map(work)
                .orElseGet(() -> Answer.refused("NOT_FOUND", "无此业务编号"));
    }

    private Answer supply(GuaranteeCase known) {
        return known.state() == State.NEED_MORE_MATERIAL ? change(known.supplied(soon())) : notNow(known);
    }

    private Answer confirm(GuaranteeCase known, Ask ask) {
        if (known.state() != State.INTENT) {
            return notNow(known);
        }
        BigDecimal approved = ask.number("amount");
        return approved.compareTo(known.amount()) > 0
                ? Answer.refused("ABOVE_INTENT", "批复金额超过意向函金额", known.report())
                : change(known.confirmed(approved, ask.number("termMonths").intValue(), soon()));
    }

    /** Paid once, however often it is sent. */
    private Answer pay(GuaranteeCase known, Ask ask) {
        if (known.premiumReceipt() != null) {
            return Answer.done(known.report());
        }
        if (known.state() != State.PREMIUM_DUE || known.premium() == null) {
            return notNow(known);
        }
        return ask.number("amount").compareTo(known.premium()) == 0
                ? change(known.paid("BF" + known.caseNo().substring(2), soon()))
                : Answer.refused("AMOUNT_DIFFERS", "应缴 " + known.premium(), known.report());
    }

    private Answer amend(GuaranteeCase known) {
        return known.state() == State.ISSUED ? change(known.takenBack(soon())) : notNow(known);
    }

    private Answer cancel(GuaranteeCase known) {
        return known.isOver() || known.noteNo() != null
                ? Answer.done(known.report())
                : change(known.in(State.CANCELLED, known.premiumReceipt() == null ? null : "担保费已退回", List.of()));
    }

    private Answer chase(GuaranteeCase known) {
        if (known.state() == State.PENDING) {
            decide(known);
        }
        return journal.find(KIND, known.caseNo(), GuaranteeCase.class)
                .map(now -> Answer.done(now.report()))
                .orElseThrow();
    }

    private Answer disbursed(GuaranteeCase known, Ask ask) {
        journal.put(KIND, known.caseNo(), known.disbursed(ask.text("noteNo")));
        return Answer.done(known.report());
    }

    private static Answer notNow(GuaranteeCase known) {
        return Answer.refused("NOT_NOW", "当前状态 " + known.state(), known.report());
    }

    private Answer change(GuaranteeCase known) {
        journal.put(KIND, known.caseNo(), known);
        Map<String, Object> report = new HashMap<>(known.report());
        report.put("type", "guarantor.state");
        post.queue("guarantor", known.callKey(), clock.instant(), known.fault(), report);
        return Answer.done(known.report());
    }
}
