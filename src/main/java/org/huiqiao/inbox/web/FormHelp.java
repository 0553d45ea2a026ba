package org.huiqiao.inbox.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huiqiao.common.Money;
import org.huiqiao.disbursement.Condition;
import org.huiqiao.disbursement.ConditionState;
import org.huiqiao.disbursement.DisbursementOverview;
import org.huiqiao.disbursement.Disbursements;
import org.huiqiao.documents.NamedItem;
import org.huiqiao.documents.Supplements;
import org.huiqiao.guarantee.Guarantees;
import org.huiqiao.guarantee.Letter;
import org.huiqiao.inbox.InboxItem;
import org.huiqiao.mortgage.Collaterals;
import org.huiqiao.mortgage.MortgageRegistrations;
import org.huiqiao.mortgage.Valuation;
import org.huiqiao.review.Review;
import org.huiqiao.review.ReviewDesk;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.huiqiao.users.Users;
import org.springframework.stereotype.Component;

/** What the person who fills in a form need not look up: proposals, lists to choose from, figures beside it. */
@Component
class FormHelp {

    private static final List<String> JUDGED_BY =
            List.of("limit", "limitingCap", "rate", "score", "grade", "ltv", "exposureAfter", "manualReasons");

    private final ReviewDesk desk;
    private final Supplements supplements;
    private final Disbursements disbursements;
    private final Collaterals collaterals;
    private final MortgageRegistrations registrations;
    private final Guarantees guarantees;
    private final KeyFigures figures;
    private final CaseDocuments documents;
    private final Users users;
    private final Words words;

    FormHelp(
            ReviewDesk desk,
            Supplements supplements,
            Disbursements disbursements,
            Collaterals collaterals,
            MortgageRegistrations registrations,
            Guarantees guarantees,
            KeyFigures figures,
            CaseDocuments documents,
            Users users,
            Words words) {
        this.desk = desk;
        this.supplements = supplements;
        this.disbursements = disbursements;
        this.collaterals = collaterals;
        this.registrations = registrations;
        this.guarantees = guarantees;
        this.figures = figures;
        this.documents = documents;
        this.users = users;
        this.words = words;
    }

    /** An approver starts from the lower of what was asked for and what was computed (D15). */
    Map<String, String> proposals(InboxItem task) {
        Map<String, String> proposals = new LinkedHashMap<>();
        switch (task.taskKey()) {
            case "Task_ApproveLoan", "Task_ConcludeMeeting" ->
                desk.review(task.applicationId()).ifPresent(review -> {
                    Money amount = review.subject()
                            .requestedAmount()
                            .min(review.subject().computedLimit());
                    proposals.put("amount", amount.toYuan().toBigInteger().toString());
                    proposals.put("termMonths", String.valueOf(review.subject().termMonths()));
                    proposals.put("conditions", conditions(review));
                });
            case "Task_CheckDocuments" -> proposals.put("returnedItems", documents.returned(task.applicationId()));
            case "Task_CorrectPayee" ->
                disbursements
                        .of(task.applicationId())
                        .flatMap(DisbursementOverview::payee)
                        .ifPresent(payee -> proposals.put("payeeName", payee.name()));
            default -> {}
        }
        return proposals;
    }

    List<Option> options(InboxItem task, String field) {
        String applicationId = task.applicationId();
        return switch (field) {
            case "secondInvestigator" ->
                Stream.of(Role.RM2, Role.RM)
                        .flatMap(role -> users.withRole(role, task.branch()).stream())
                        .filter(person -> !task.heldBy(person.id()))
                        .distinct()
                        .map(FormHelp::colleague)
                        .toList();
            case "condition" ->
                disbursements.of(applicationId).map(DisbursementOverview::conditions).orElse(List.of()).stream()
                        .filter(condition -> condition.state() == ConditionState.WAIVABLE)
                        .map(this::condition)
                        .toList();
            case "returnedItems" ->
                supplements
                        .open(applicationId)
                        .map(round -> round.items().stream().map(this::item).toList())
                        .orElse(List.of());
            default -> List.of();
        };
    }

    boolean several(InboxItem task, String field) {
        return field.equals("returnedItems");
    }

    /** What the judgement is held against. */
    List<Row> beside(InboxItem task) {
        String applicationId = task.applicationId();
        List<Row> rows = new ArrayList<>();
        switch (task.duty()) {
            case "RM", "REVIEW", "APPROVE", "COUNTERSIGN", "COMMITTEE" -> {
                guarantee(applicationId, rows);
                desk.review(applicationId).ifPresent(review -> said(review, rows));
                rows.addAll(figures.worked(applicationId, JUDGED_BY));
            }
            case "COLLATERAL" -> {
                collaterals.collateral(applicationId).ifPresent(property -> {
                    Valuation online = property.valuation();
                    if (online != null) {
                        add(rows, "mortgage.valuation.low", Figures.money(online.low()));
                        add(rows, "mortgage.valuation.average", Figures.money(online.average()));
                        add(rows, "mortgage.valuation.high", Figures.money(online.high()));
                    }
                });
                registrations.registration(applicationId).ifPresent(filing -> {
                    add(rows, "mortgage.registration.items", String.join("\n", filing.missingItems()));
                    add(rows, "mortgage.registration.reason", filing.reason() == null ? "" : filing.reason());
                });
            }
            case "DISB_REVIEW" -> guarantee(applicationId, rows);
            case "AML" ->
                rows.addAll(figures.worked(applicationId, List.of("listHits", "declineReasons", "fraudScore")));
            default -> {}
        }
        return rows;
    }

    private void guarantee(String applicationId, List<Row> rows) {
        guarantees.guarantee(applicationId).ifPresent(guarantee -> {
            add(rows, "guarantee.status", words.text("guarantee.status." + guarantee.status()));
            add(rows, "guarantee.track", words.text("guarantee.track." + guarantee.track()));
            add(rows, "guarantee.items", String.join("\n", guarantee.missingItems()));
            add(rows, "guarantee.reason", guarantee.reason() == null ? "" : guarantee.reason());
            Letter letter = guarantee.letter();
            if (letter != null) {
                add(rows, "guarantee.letter.no", letter.no());
                add(rows, "guarantee.letter.amount", Figures.money(letter.amount()));
                add(rows, "guarantee.letter.term", String.valueOf(letter.termMonths()));
                add(rows, "guarantee.letter.validTo", letter.validTo().toString());
                add(rows, "guarantee.letter.joint", words.text(letter.joint() ? "inbox.yes" : "inbox.no"));
            }
        });
    }

    private void said(Review review, List<Row> rows) {
        review.level().ifPresent(level -> add(rows, "inbox.head.level", words.text("review.level." + level)));
        review.investigations().stream()
                .reduce((earlier, later) -> later)
                .ifPresent(report -> add(
                        rows,
                        "inbox.help.investigation",
                        words.text("review.recommendation." + report.recommendation()) + " · " + report.summary()));
        review.opinions().stream()
                .reduce((earlier, later) -> later)
                .ifPresent(opinion -> add(
                        rows,
                        "inbox.help.opinion",
                        words.text("review.opinion." + opinion.conclusion()) + " · " + opinion.grounds()));
        review.decisions().stream()
                .reduce((earlier, later) -> later)
                .ifPresent(decision -> add(
                        rows,
                        "inbox.help.decision",
                        words.text("review.decision." + decision.conclusion()) + " · "
                                + Figures.money(decision.amount()) + " · " + decision.grounds()));
    }

    private static String conditions(Review review) {
        return review.opinions().stream()
                .reduce((earlier, later) -> later)
                .map(opinion -> String.join("\n", opinion.conditions()))
                .orElse("");
    }

    private void add(List<Row> rows, String key, String text) {
        if (!text.isEmpty()) {
            rows.add(Row.of(words.text(key), text));
        }
    }

    private Option condition(Condition condition) {
        Role waiver = condition.waiverRole();
        return new Option(
                condition.code(), words.condition(condition), waiver == null ? "" : words.post(waiver.group()));
    }

    private Option item(NamedItem item) {
        return new Option(item.docCode(), documents.name(item.docCode()), item.note());
    }

    private static Option colleague(Actor person) {
        return Option.of(person.id(), person.name() + " " + person.id());
    }
}
