package org.huiqiao.sandbox.registry;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.huiqiao.sandbox.registry.Order.State;
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

/** 不动产登记中心: domain 7.7. */
@Component
public class RegistryOffice implements Partner {

    private static final String KIND = "order";

    private final Journal journal;
    private final Figures figures;
    private final Registrar registrar;
    private final LandBook book;
    private final Post post;
    private final Settings settings;
    private final Clock clock;

    RegistryOffice(
            Journal journal,
            Figures figures,
            Registrar registrar,
            LandBook book,
            Post post,
            Settings settings,
            Clock clock) {
        this.journal = journal;
        this.figures = figures;
        this.registrar = registrar;
        this.book = book;
        this.post = post;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String system() {
        return "registry";
    }

    @Override
    public Answer answer(Ask ask) {
        return switch (ask.operation()) {
            case "apply" -> apply(ask);
            case "status" -> onOrder(ask, order -> Answer.done(order.report()));
            case "supply" -> onOrder(ask, this::supply);
            case "cancel" -> onOrder(ask, this::cancel);
            case "release" -> release(ask);
            case "entry" -> entry(ask);
            default -> ask.noSuchOperation();
        };
    }

    @Scheduled(fixedDelay = 200)
    synchronized void decideDue() {
        orders().stream().filter(order -> order.isDecidedBy(clock.instant())).forEach(this::decide);
    }

    public List<Order> orders() {
        return journal.all(KIND, Order.class);
    }

    private synchronized Answer apply(Ask ask) {
        if (!ask.has("applicationRef")
                || !ask.has("certNo")
                || ask.number("debtAmt").signum() <= 0) {
            return Answer.refused("INCOMPLETE", "applicationRef, certNo, debtAmt");
        }
        if (Boolean.FALSE.equals(figures.all(Kind.PROPERTY, ask.text("certNo")).get("found"))) {
            return Answer.refused("MF_REALTY_NOT_EXISTS", "不动产不存在");
        }
        Optional<Order> known = orders().stream()
                .filter(order -> order.callKey().equals(ask.key()))
                .findFirst();
        boolean change = ask.text("regType").startsWith("CHANGE");
        if (known.isEmpty() && change && !book.has(ask.text("changedCertificateNo"), ask.text("certNo"))) {
            return Answer.refused("NO_SUCH_ENTRY", "登记簿上没有要变更的抵押权");
        }
        Order order = known.orElseGet(() -> take(ask));
        return Answer.done(Map.of("orderNo", order.orderNo(), "state", State.PENDING.name()));
    }

    private Order take(Ask ask) {
        boolean atOnce = ask.fault() == Fault.CALLBACK_FIRST;
        Instant verdictAt = atOnce ? clock.instant() : nextVerdict();
        Order order = Order.applied("BDC" + (20_260_001 + orders().size()), ask, verdictAt);
        journal.put(KIND, order.orderNo(), order);
        if (ask.fault() != Fault.OUT_OF_ORDER) {
            tell(order);
        }
        if (atOnce) {
            decide(order);
            post.deliverDue();
        }
        return order;
    }

    private Instant nextVerdict() {
        return clock.instant().plus(settings.now().registryDelay());
    }

    private void decide(Order order) {
        Order decided = registrar.decide(order);
        change(decided);
        if (order.fault() == Fault.OUT_OF_ORDER && order.rounds() == 0) {
            tell(order);
        }
    }

    private synchronized Answer onOrder(Ask ask, Function<Order, Answer> work) {
        decideDue();
        return journal.find(KIND, ask.text("orderNo"), Order.class)
                .map(work)
                .orElseGet(() -> Answer.refused("NOT_FOUND", "无此受理号"));
    }

    private Answer supply(Order order) {
        if (order.state() != State.NEED_MORE_MATERIAL) {
            return Answer.refused("NOT_ASKED_FOR", "当前状态 " + order.state(), order.report());
        }
        return change(order.supplied(nextVerdict()));
    }

    private Answer cancel(Order order) {
        if (order.state() == State.CANCELLED) {
            return Answer.done(order.report());
        }
        return order.isOpen()
                ? change(order.cancelled())
                : Answer.refused("ALREADY_DECIDED", "当前状态 " + order.state(), order.report());
    }

    private synchronized Answer release(Ask ask) {
        return book.find(ask.text("certificateNo"))
                .map(lien -> lien.released() ? lien : book.release(lien))
                .map(lien -> Answer.done(Map.of("certificateNo", lien.certificateNo(), "state", "RELEASED")))
                .orElseGet(() -> Answer.refused("NOT_FOUND", "无此证明号"));
    }

    private Answer entry(Ask ask) {
        return book.find(ask.text("certificateNo"))
                .map(lien -> Answer.done(lien.entry(Boolean.TRUE.equals(
                        figures.all(Kind.PROPERTY, lien.certNo()).get("seized")))))
                .orElseGet(() -> Answer.done(Map.of("found", false)));
    }

    private Answer change(Order order) {
        journal.put(KIND, order.orderNo(), order);
        tell(order);
        return Answer.done(order.report());
    }

    private void tell(Order order) {
        Map<String, Object> report = new HashMap<>(order.report());
        report.put("type", "registry.state");
        post.queue("registry", order.callKey(), clock.instant(), order.fault(), report);
    }
}
