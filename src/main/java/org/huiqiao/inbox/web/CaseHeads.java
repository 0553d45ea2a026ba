package org.huiqiao.inbox.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiqiao.application.ApplicationStatus;
import org.huiqiao.application.HelpRequests;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.application.OriginTags;
import org.huiqiao.customers.Company;
import org.huiqiao.customers.Customers;
import org.huiqiao.facility.LoanNotes;
import org.huiqiao.inbox.CaseEvent;
import org.huiqiao.inbox.CaseTrail;
import org.huiqiao.inbox.Inbox;
import org.huiqiao.inbox.InboxItem;
import org.huiqiao.products.Catalogue;
import org.huiqiao.products.Product;
import org.huiqiao.review.Approval;
import org.huiqiao.review.Approvals;
import org.huiqiao.review.LastWords;
import org.huiqiao.review.ReviewDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the band on top of a case. */
@Component
class CaseHeads {

    /** The application's stages by the names of the bridge in the page's frame. */
    private static final Map<String, String> STAGES = Map.of(
            "APPLY", "SUBMIT",
            "VERIFY", "VERIFY",
            "REVIEW", "APPROVE",
            "SIGN", "SIGN",
            "REGISTER", "REGISTER",
            "DISBURSE", "PAY",
            "IN_FORCE", "DONE");

    private final Customers customers;
    private final Catalogue catalogue;
    private final Approvals approvals;
    private final ReviewDesk desk;
    private final LoanNotes notes;
    private final OriginTags tags;
    private final HelpRequests help;
    private final LastWords lastWords;
    private final CaseTrail trail;
    private final Inbox inbox;
    private final WorkLines lines;
    private final Words words;

    CaseHeads(
            Customers customers,
            Catalogue catalogue,
            Approvals approvals,
            ReviewDesk desk,
            LoanNotes notes,
            OriginTags tags,
            HelpRequests help,
            LastWords lastWords,
            CaseTrail trail,
            Inbox inbox,
            WorkLines lines,
            Words words) {
        this.customers = customers;
        this.catalogue = catalogue;
        this.approvals = approvals;
        this.desk = desk;
        this.notes = notes;
        this.tags = tags;
        this.help = help;
        this.lastWords = lastWords;
        this.trail = trail;
        this.inbox = inbox;
        this.lines = lines;
        this.words = words;
    }

    CaseHead of(LoanApplication application) {
        List<CaseEvent> events = trail.of(application.id());
        List<CaseHead.OpenTask> next = next(inbox.ofApplication(application.id()).stream()
                .filter(InboxItem::isOpen)
                .toList());
        return new CaseHead(
                application.id(),
                company(application).map(Company::name).orElse(""),
                application.creditCode(),
                words.product(application.productCode()),
                words.text("application.status." + application.status()),
                tone(application.status()),
                stages(application),
                stage(application),
                answers(application, events),
                reasons(application),
                next,
                next.isEmpty() ? noTask(application, events) : null);
    }

    private String stage(LoanApplication application) {
        String stage = STAGES.getOrDefault(application.stage(), "SUBMIT");
        boolean guaranteed = catalogue.product(application.productCode()).isGuaranteed();
        return guaranteed && stage.equals("REGISTER") ? "GUARANTEE" : stage;
    }

    private Optional<Company> company(LoanApplication application) {
        String code = application.creditCode();
        return code == null ? Optional.empty() : customers.company(code);
    }

    private List<String> stages(LoanApplication application) {
        Product product = catalogue.product(application.productCode());
        return product.isMortgage() || product.isGuaranteed()
                ? List.of("SUBMIT", "VERIFY", "APPROVE", "SIGN", product.isMortgage() ? "REGISTER" : "GUARANTEE", "PAY")
                : List.of("SUBMIT", "VERIFY", "APPROVE", "SIGN", "PAY");
    }

    private List<CaseHead.Answer> answers(LoanApplication application, List<CaseEvent> events) {
        Optional<Approval> approval = approvals.approval(application.id());
        return List.of(
                answer("who", who(application)),
                answer("howMuch", howMuch(application, approval)),
                answer("why", why(application)),
                answer("where", where(application, approval, events)));
    }

    private CaseHead.Answer answer(String question, List<Row> rows) {
        return new CaseHead.Answer(words.text("inbox.head." + question), rows);
    }

    private List<Row> who(LoanApplication application) {
        List<Row> rows = new ArrayList<>();
        customers.account(application.applicantId()).ifPresent(account -> add(rows, "applicant", account.personName()));
        add(rows, "rm", words.person(application.rmId()));
        add(rows, "branch", words.branch(application.branch()));
        help.open(application.id())
                .ifPresent(asked -> add(
                        rows,
                        "asked",
                        words.text("inbox.asked.step." + asked.step()) + " · " + words.shortTime(asked.askedAt())));
        tags.ofApplication(application.id()).ifPresent(tag -> add(rows, "origin", words.origin(tag)));
        return rows;
    }

    private List<Row> howMuch(LoanApplication application, Optional<Approval> approval) {
        List<Row> rows = new ArrayList<>();
        add(rows, "renews", application.renews());
        add(rows, "requested", Figures.money(application.amount()));
        desk.review(application.id())
                .ifPresent(review ->
                        add(rows, "limit", Figures.money(review.subject().computedLimit())));
        approval.ifPresent(given -> {
            add(rows, "approved", Figures.money(given.amount()));
            add(rows, "rate", Figures.percent(given.rate()));
        });
        int months = approval.map(Approval::termMonths).orElse(application.termMonths());
        add(rows, "term", words.text("inbox.months", months));
        notes.ofApplication(application.id())
                .forEach(note -> add(rows, "note", note.id() + " · " + Figures.money(note.principal())));
        return rows;
    }

    private List<Row> why(LoanApplication application) {
        List<Row> rows = new ArrayList<>();
        add(rows, "purpose", application.purpose());
        lastWords
                .of(List.of(application.id()))
                .forEach(said -> rows.add(Row.of(
                        words.text("inbox.help." + said.kind()),
                        words.text("review." + said.kind() + "." + said.conclusion())
                                + words.text("inbox.colon")
                                + said.grounds())));
        return rows;
    }

    private List<Row> where(LoanApplication application, Optional<Approval> approval, List<CaseEvent> events) {
        List<Row> rows = new ArrayList<>();
        events.stream()
                .filter(CaseEvent::isStatus)
                .reduce((earlier, later) -> later)
                .ifPresent(change -> add(rows, "since", words.shortTime(change.happenedAt())));
        approval.ifPresent(given -> {
            add(rows, "level", words.text("review.level." + given.level()));
            add(rows, "validTo", given.validTo().toString());
        });
        return rows;
    }

    private String noTask(LoanApplication application, List<CaseEvent> events) {
        if (!application.status().isOpen()) {
            return words.text("inbox.head.over");
        }
        String step = events.stream()
                .filter(event -> !event.isStatus())
                .reduce((earlier, later) -> later)
                .map(CaseEvent::detail)
                .orElse("");
        return words.text("inbox.head.machine") + (step.isEmpty() ? "" : words.text("inbox.colon") + step);
    }

    private void add(List<Row> figures, String key, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            figures.add(Row.of(words.text("inbox.head." + key), text));
        }
    }

    private List<String> reasons(LoanApplication application) {
        return application.reasonCodes().stream()
                .map(code -> words.textOr("inbox.choice.reasonCode." + code, code))
                .toList();
    }

    private List<CaseHead.OpenTask> next(List<InboxItem> open) {
        List<CaseHead.OpenTask> next = new ArrayList<>();
        List<WorkLine> shown = lines.lines(open);
        for (int n = 0; n < open.size(); n++) {
            WorkLine line = shown.get(n);
            String who = line.holder() == null ? words.post(open.get(n).role()) : line.holder();
            next.add(new CaseHead.OpenTask(
                    line.taskId(), line.step(), who, until(open.get(n)), line.left(), line.tone()));
        }
        return next;
    }

    private @Nullable String until(InboxItem task) {
        Instant due = task.dueAt();
        return due == null ? null : words.text("inbox.head.until", words.shortTime(due));
    }

    private static String tone(ApplicationStatus status) {
        return switch (status) {
            case IN_FORCE -> "good";
            case DECLINED, EXPIRED, WITHDRAWN, CANCELLED_BY_BANK -> "bad";
            case RETURNED, SUSPENDED -> "wait";
            default -> "info";
        };
    }
}
