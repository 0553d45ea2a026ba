package org.huiqiao.inbox.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiqiao.application.ApplicationStatus;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.application.OriginTag;
import org.huiqiao.application.OriginTags;
import org.huiqiao.customers.Company;
import org.huiqiao.customers.Customers;
import org.huiqiao.facility.LoanNotes;
import org.huiqiao.inbox.Inbox;
import org.huiqiao.inbox.InboxItem;
import org.huiqiao.products.Catalogue;
import org.huiqiao.products.Product;
import org.huiqiao.review.Approval;
import org.huiqiao.review.Approvals;
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
            Inbox inbox,
            WorkLines lines,
            Words words) {
        this.customers = customers;
        this.catalogue = catalogue;
        this.approvals = approvals;
        this.desk = desk;
        this.notes = notes;
        this.tags = tags;
        this.inbox = inbox;
        this.lines = lines;
        this.words = words;
    }

    CaseHead of(LoanApplication application) {
        return new CaseHead(
                application.id(),
                company(application).map(Company::name).orElse(""),
                application.creditCode(),
                words.product(application.productCode()),
                words.text("application.status." + application.status()),
                tone(application.status()),
                stages(application),
                stage(application),
                figures(application),
                reasons(application),
                next(inbox.ofApplication(application.id()).stream()
                        .filter(InboxItem::isOpen)
                        .toList()));
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

    private List<Row> figures(LoanApplication application) {
        List<Row> figures = new ArrayList<>();
        add(figures, "renews", application.renews());
        add(figures, "requested", Figures.money(application.amount()));
        desk.review(application.id())
                .ifPresent(review ->
                        add(figures, "limit", Figures.money(review.subject().computedLimit())));
        Optional<Approval> approval = approvals.approval(application.id());
        approval.ifPresent(given -> {
            add(figures, "approved", Figures.money(given.amount()));
            add(figures, "rate", Figures.percent(given.rate()));
            add(figures, "level", words.text("review.level." + given.level()));
            add(figures, "validTo", given.validTo().toString());
        });
        int months = approval.map(Approval::termMonths).orElse(application.termMonths());
        add(figures, "term", words.text("inbox.months", months));
        add(figures, "purpose", application.purpose());
        notes.ofApplication(application.id())
                .forEach(note -> add(figures, "note", note.id() + " · " + Figures.money(note.principal())));
        add(figures, "rm", words.person(application.rmId()));
        add(figures, "branch", words.branch(application.branch()));
        tags.ofApplication(application.id()).ifPresent(tag -> add(figures, "origin", origin(tag)));
        return figures;
    }

    private String origin(OriginTag tag) {
        return Stream.of(
                        words.text("inbox.tag.kind." + tag.kind()),
                        tag.place(),
                        tag.rmId() == null ? words.branch(tag.branch()) : words.person(tag.rmId()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
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
            next.add(new CaseHead.OpenTask(line.taskId(), line.step(), who, line.left(), line.tone()));
        }
        return next;
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
