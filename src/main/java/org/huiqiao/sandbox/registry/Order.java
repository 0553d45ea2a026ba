package org.huiqiao.sandbox.registry;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiqiao.sandbox.wire.Ask;
import org.huiqiao.sandbox.wire.Fault;
import org.jspecify.annotations.Nullable;

/**
 * An application for a mortgage on the register.
 *
 * @param callKey the key it was applied for with, by which callbacks refer to it
 * @param verdictAt when the registrar decides next
 * @param rounds how often material was supplied
 */
public record Order(
        String orderNo,
        String callKey,
        String applicationRef,
        String certNo,
        Map<String, Object> filing,
        BigDecimal debtAmt,
        State state,
        Instant verdictAt,
        int rounds,
        List<String> items,
        @Nullable String reason,
        @Nullable String certificateNo,
        @Nullable BigDecimal zqse,
        @Nullable Integer rank,
        @Nullable Instant registeredAt,
        @Nullable Fault fault) {

    public enum State {
        PENDING,
        NEED_MORE_MATERIAL,
        REJECTED,
        CANCELLED,
        DONE
    }

    static Order applied(String orderNo, Ask ask, Instant verdictAt) {
        return new Order(
                orderNo,
                ask.key(),
                ask.text("applicationRef"),
                ask.text("certNo"),
                ask.body(),
                ask.number("debtAmt"),
                State.PENDING,
                verdictAt,
                0,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                ask.fault());
    }

    /** Of an order for a change the entry that is to be changed. */
    Optional<String> changedCertificateNo() {
        return Optional.ofNullable(filing.get("changedCertificateNo")).map(Object::toString);
    }

    boolean isOpen() {
        return state == State.PENDING || state == State.NEED_MORE_MATERIAL;
    }

    boolean isDecidedBy(Instant now) {
        return state == State.PENDING && !verdictAt.isAfter(now);
    }

    Order needing(List<String> material) {
        return with(State.NEED_MORE_MATERIAL, verdictAt, rounds, material, "请补正材料");
    }

    Order supplied(Instant nextVerdict) {
        return with(State.PENDING, nextVerdict, rounds + 1, List.of(), null);
    }

    Order rejected(String why) {
        return with(State.REJECTED, verdictAt, rounds, List.of(), why);
    }

    Order cancelled() {
        return with(State.CANCELLED, verdictAt, rounds, List.of(), null);
    }

    Order done(Lien lien) {
        return new Order(
                orderNo,
                callKey,
                applicationRef,
                certNo,
                filing,
                debtAmt,
                State.DONE,
                verdictAt,
                rounds,
                List.of(),
                null,
                lien.certificateNo(),
                lien.printedWan(),
                lien.rank(),
                lien.registeredAt(),
                fault);
    }

    private Order with(State next, Instant verdict, int round, List<String> material, @Nullable String why) {
        return new Order(
                orderNo,
                callKey,
                applicationRef,
                certNo,
                filing,
                debtAmt,
                next,
                verdict,
                round,
                material,
                why,
                certificateNo,
                zqse,
                rank,
                registeredAt,
                fault);
    }

    Map<String, Object> report() {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("orderNo", orderNo);
        report.put("applicationRef", applicationRef);
        report.put("state", state.name());
        report.put("items", items);
        report.put("reason", reason);
        report.put("certificateNo", certificateNo);
        report.put("zqse", zqse);
        report.put("rank", rank);
        report.put("registeredAt", registeredAt == null ? null : registeredAt.toString());
        return report;
    }
}
