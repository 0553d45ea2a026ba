package org.huiqiao.sandbox.core;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiqiao.sandbox.core.Payout.State;
import org.huiqiao.sandbox.core.Payout.Verdict;
import org.huiqiao.sandbox.wire.Answer;
import org.huiqiao.sandbox.wire.Ask;
import org.huiqiao.sandbox.wire.Fault;
import org.huiqiao.sandbox.wire.Journal;
import org.huiqiao.sandbox.wire.Partner;
import org.huiqiao.sandbox.wire.Post;
import org.huiqiao.sandbox.wire.Settings;
import org.huiqiao.sandbox.world.Figures;
import org.huiqiao.sandbox.world.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** 核心系统 and payment: domain 7.10, 7.11. */
@Component
public class CoreBank implements Partner {

    private static final String PAYOUT = "payout";
    private static final String ENTRY = "entry";
    private static final String LOAN = "loan-account";

    private final Journal journal;
    private final Figures figures;
    private final Post post;
    private final Settings settings;
    private final Clock clock;

    CoreBank(Journal journal, Figures figures, Post post, Settings settings, Clock clock) {
        this.journal = journal;
        this.figures = figures;
        this.post = post;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String system() {
        return "core";
    }

    @Override
    public Answer answer(Ask ask) {
        return switch (ask.operation()) {
            case "loan" -> loan(ask);
            case "customer" -> customer(ask.text("creditCode"));
            case "account" -> account(ask);
            case "loan-account" -> loanAccount(ask);
            case "payout" -> pay(ask);
            case "payout-status" -> status(ask.text("bankReference"));
            default -> ask.noSuchOperation();
        };
    }

    public List<LedgerEntry> ledger() {
        return journal.all(ENTRY, LedgerEntry.class);
    }

    public List<Payout> payouts() {
        return journal.all(PAYOUT, Payout.class);
    }

    @Scheduled(fixedDelay = 200)
    synchronized void settle() {
        if (settings.now().endOfDay()) {
            return;
        }
        payouts().stream().filter(payout -> payout.isDueBy(clock.instant())).forEach(this::settle);
    }

    private Answer customer(String creditCode) {
        Map<String, Object> facts = figures.of(Kind.COMPANY, creditCode, "OWN_BANK");
        Map<String, Object> company = figures.all(Kind.COMPANY, creditCode);
        String accountNo = String.valueOf(company.get("accountNo"));
        if (!figures.isKnown(Kind.ACCOUNT, accountNo)) {
            figures.change(Kind.ACCOUNT, accountNo, Map.of("name", company.getOrDefault("companyName", "")));
        }
        facts.put("accountNo", accountNo);
        facts.put("accountName", figures.all(Kind.ACCOUNT, accountNo).get("name"));
        return Answer.done(facts);
    }

    /** How a loan that was paid out is served. */
    private Answer loan(Ask ask) {
        return payouts().stream().anyMatch(payout -> ask.text("loanRef").equals(payout.loanRef()))
                ? Answer.done(figures.of(Kind.COMPANY, ask.text("creditCode"), "OWN_LOAN"))
                : Answer.refused("NOT_FOUND", "无此借据");
    }

    private Answer account(Ask ask) {
        Map<String, Object> account = figures.of(Kind.ACCOUNT, ask.text("accountNo"), "ACCOUNT");
        account.put("accountNo", ask.text("accountNo"));
        if (ask.has("name")) {
            account.putIfAbsent("name", ask.text("name"));
            account.put("nameMatched", isHeldBy(ask.text("name"), ask.text("accountNo")));
        }
        return Answer.done(account);
    }

    private synchronized Answer loanAccount(Ask ask) {
        String reference = ask.text("bankReference");
        if (reference.isEmpty()) {
            return Answer.refused("INCOMPLETE", "bankReference");
        }
        Map<String, Object> open = journal.find(LOAN, reference).orElseGet(() -> {
            Map<String, Object> opened = new LinkedHashMap<>(ask.body());
            opened.put("loanAccountNo", "8801" + String.format("%012d", loans() + 1));
            opened.put("state", "OPEN");
            journal.put(LOAN, reference, opened);
            return opened;
        });
        return Answer.done(open);
    }

    private int loans() {
        return journal.all(LOAN, Object.class).size();
    }

    private synchronized Answer pay(Ask ask) {
        String reference = ask.text("bankReference");
        if (reference.isEmpty() || !ask.has("account") || ask.number("amount").signum() <= 0) {
            return Answer.refused("INCOMPLETE", "bankReference, account, amount");
        }
        Payout known = journal.find(PAYOUT, reference, Payout.class).orElse(null);
        if (known != null) {
            return known.isSameAs(ask) ? said(known) : Answer.refused("REFERENCE_REUSED", "流水号已用于另一笔付款");
        }
        Verdict verdict = verdict(ask);
        Instant now = clock.instant();
        String serial = verdict.now() == State.FAIL ? null : "CORE" + String.format("%010d", ledger().size() + 1);
        Payout payout =
                Payout.of(ask, verdict, serial, now, now.plus(settings.now().asyncDelay()));
        // the entry lies under its reference: a kill between these two lines cannot double it
        if (serial != null) {
            enter(payout, serial, "PAYOUT");
        }
        journal.put(PAYOUT, reference, payout);
        if (ask.fault() == Fault.CALLBACK_FIRST) {
            tell(payout, ask.fault());
            post.deliverDue();
        }
        return said(payout);
    }

    private Verdict verdict(Ask ask) {
        Map<String, Object> account = figures.all(Kind.ACCOUNT, ask.text("account"));
        if (!"NORMAL".equals(account.get("status"))) {
            return Verdict.named("FAIL");
        }
        if (!isHeldBy(ask.text("name"), ask.text("account"))) {
            return Verdict.named("RETURN");
        }
        Verdict verdict = Verdict.named(String.valueOf(account.get("payout")));
        return settings.now().endOfDay() && verdict.now() == State.SUCCESS ? Verdict.named("PROCESSING") : verdict;
    }

    /** A sole trader's account bears the name of the trader or of the shop. An account nobody spoke of is anybody's. */
    private boolean isHeldBy(String name, String accountNo) {
        Map<String, Object> account = figures.all(Kind.ACCOUNT, accountNo);
        return account.get("name") == null || name.equals(account.get("name")) || name.equals(account.get("alias"));
    }

    private void enter(Payout payout, String serial, String kind) {
        journal.put(
                ENTRY,
                payout.bankReference() + "/" + kind,
                new LedgerEntry(
                        serial,
                        payout.bankReference(),
                        kind,
                        payout.amount(),
                        payout.account(),
                        payout.name(),
                        payout.loanRef(),
                        clock.instant()));
    }

    private void settle(Payout payout) {
        boolean back = payout.then() == State.RETURN;
        if (back) {
            enter(payout, payout.coreSerial() + "R", "RETURN");
        }
        Payout moved = payout.moved(back ? State.RETURN : State.SUCCESS, back ? "收款人户名不符，退汇" : null);
        journal.put(PAYOUT, payout.bankReference(), moved);
        tell(moved, null);
    }

    private void tell(Payout payout, @Nullable Fault fault) {
        Map<String, Object> report = new HashMap<>(payout.report());
        report.put("type", "core.payout");
        post.queue("core", payout.callKey(), clock.instant(), fault, report);
    }

    private synchronized Answer status(String reference) {
        settle();
        return journal.find(PAYOUT, reference, Payout.class)
                .map(payout -> Answer.done(payout.report()))
                .orElseGet(() -> Answer.refused("NOT_FOUND", "无此付款", Map.of("state", "NOT_FOUND")));
    }

    private static Answer said(Payout payout) {
        return payout.state() == State.FAIL
                ? Answer.refused("PAYEE_REFUSED", String.valueOf(payout.reason()), payout.report())
                : Answer.done(payout.report());
    }
}
