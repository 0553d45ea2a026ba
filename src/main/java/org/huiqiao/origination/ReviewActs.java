package org.huiqiao.origination;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;
import org.huiqiao.decisioning.FactFile;
import org.huiqiao.decisioning.FundingNeed;
import org.huiqiao.documents.ItemVerdict;
import org.huiqiao.documents.Supplements;
import org.huiqiao.inbox.FormSubmitted;
import org.huiqiao.review.ApprovalDecision;
import org.huiqiao.review.DecisionConclusion;
import org.huiqiao.review.InvestigationReport;
import org.huiqiao.review.OpinionConclusion;
import org.huiqiao.review.Recommendation;
import org.huiqiao.review.RequestedItem;
import org.huiqiao.review.ReviewDesk;
import org.huiqiao.review.ReviewerOpinion;
import org.huiqiao.review.Vote;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the forms of manual review and supplement mean to the desks. */
@Component
class ReviewActs {

    /** What the borrower needs (domain 4.9) and can serve (D15): facts of the same name. */
    private static final List<String> FIGURES = Stream.concat(
                    Stream.of("annualNetCash", "annualDebtService"), FundingNeed.FIGURES.stream())
            .toList();

    private final ReviewDesk desk;
    private final Supplements supplements;
    private final CaseFile cases;
    private final FactFile facts;
    private final ReportWriter reports;

    ReviewActs(ReviewDesk desk, Supplements supplements, CaseFile cases, FactFile facts, ReportWriter reports) {
        this.desk = desk;
        this.supplements = supplements;
        this.cases = cases;
        this.facts = facts;
        this.reports = reports;
    }

    void register(Map<String, Function<FormSubmitted, Map<String, Object>>> acts) {
        acts.put("Task_Investigate", this::investigate);
        acts.put("Task_ReviewCase", this::review);
        acts.put("Task_ApproveLoan", this::decide);
        acts.put("Task_ConcludeMeeting", this::decide);
        acts.put("Task_Countersign", this::countersign);
        acts.put("Task_Vote", this::vote);
        acts.put("Task_CheckDocuments", this::checkDocuments);
        acts.put("Task_SettleSupplement", this::settleSupplement);
    }

    private Map<String, Object> investigate(FormSubmitted form) {
        desk.recordInvestigation(
                new InvestigationReport(
                        form.task().applicationId(),
                        form.value("summary"),
                        money(form, "declaredRevenue"),
                        LocalDate.parse(form.value("siteVisitOn")),
                        form.value("secondInvestigator"),
                        Recommendation.valueOf(form.value("recommendation"))),
                form.actor());
        reports.file(form);
        facts.store(form.task().applicationId(), "INVESTIGATION", found(form), null, null);
        return Map.of("reviewConclusion", "INVESTIGATED");
    }

    /** What only a visit shows, for the tables that come after it. */
    private static Map<String, Object> found(FormSubmitted form) {
        Map<String, Object> found = new HashMap<>();
        found.put("statedRevenue", money(form, "declaredRevenue").toYuan());
        found.put("specialNeeds", Boolean.valueOf(form.value("specialNeeds")));
        found.put("longCashCycle", Boolean.valueOf(form.value("longCashCycle")));
        FIGURES.stream()
                .filter(figure -> !form.value(figure).isEmpty())
                .forEach(figure ->
                        found.put(figure, new BigDecimal(form.value(figure).replace(",", ""))));
        return found;
    }

    private Map<String, Object> review(FormSubmitted form) {
        String applicationId = form.task().applicationId();
        OpinionConclusion conclusion = OpinionConclusion.valueOf(form.value("conclusion"));
        List<RequestedItem> items =
                Lines.of(form.value("items")).stream().map(ReviewActs::item).toList();
        desk.giveOpinion(
                new ReviewerOpinion(
                        applicationId,
                        conclusion,
                        form.value("opinion"),
                        blankAsNull(form.value("reasonCode")),
                        Lines.of(form.value("conditions")),
                        items),
                form.actor());
        if (conclusion == OpinionConclusion.SUPPLEMENT) {
            cases.requestSupplement(applicationId, items, form.actor());
        }
        return Map.of("reviewConclusion", conclusion.name());
    }

    private Map<String, Object> decide(FormSubmitted form) {
        DecisionConclusion conclusion = DecisionConclusion.valueOf(form.value("conclusion"));
        desk.decide(
                new ApprovalDecision(
                        form.task().applicationId(),
                        conclusion,
                        money(form, "amount"),
                        Integer.parseInt(form.value("termMonths")),
                        adjusted(form),
                        Lines.of(form.value("conditions")),
                        form.value("opinion"),
                        blankAsNull(form.value("reasonCode")),
                        null),
                form.actor());
        return Map.of("reviewConclusion", conclusion.name());
    }

    /** D16: the computed price and what the approver adds to it or takes off. */
    private @Nullable Percent adjusted(FormSubmitted form) {
        String points = form.value("priceAdjustment");
        return points.isBlank()
                ? null
                : desk.review(form.task().applicationId())
                        .orElseThrow()
                        .subject()
                        .rate()
                        .plusBasisPoints(Integer.parseInt(points));
    }

    private Map<String, Object> countersign(FormSubmitted form) {
        desk.decide(cases.sameDecision(form.task().applicationId(), form), form.actor());
        return Map.of("countersign", form.value("countersign"));
    }

    private Map<String, Object> vote(FormSubmitted form) {
        desk.castVote(
                form.task().applicationId(), Vote.valueOf(form.value("vote")), form.value("opinion"), form.actor());
        return Map.of();
    }

    private Map<String, Object> checkDocuments(FormSubmitted form) {
        String applicationId = form.task().applicationId();
        List<String> returned = Arrays.stream(form.value("returnedItems").split("[,，\\s]+"))
                .filter(code -> !code.isEmpty())
                .toList();
        String comment = blankAsNull(form.value("comment"));
        Map<String, ItemVerdict> verdicts = new HashMap<>(cases.returnedOneByOne(applicationId));
        for (String code : cases.openItems(applicationId)) {
            verdicts.computeIfAbsent(
                    code, open -> returned.contains(open) ? ItemVerdict.returned(comment) : ItemVerdict.accepted());
        }
        supplements.check(applicationId, verdicts, form.actor());
        boolean complete = verdicts.values().stream().allMatch(ItemVerdict::accept);
        if (!complete) {
            supplements.requestAgain(applicationId, form.actor());
        }
        return Map.of("supplementOutcome", complete ? "SUPPLIED" : "INCOMPLETE");
    }

    private Map<String, Object> settleSupplement(FormSubmitted form) {
        if (form.value("supplementDecision").equals("STOP")) {
            supplements.cancel(form.task().applicationId());
            return Map.of("supplementDecision", "STOP", "supplementOutcome", "STOPPED");
        }
        return Map.of("supplementDecision", "CONTINUE");
    }

    private static RequestedItem item(String line) {
        String[] parts = line.split("\\s+", 2);
        return new RequestedItem(parts[0], parts.length > 1 ? parts[1] : parts[0]);
    }

    static Money money(FormSubmitted form, String field) {
        return Money.yuan(form.value(field).replace(",", ""));
    }

    static @Nullable String blankAsNull(String text) {
        return text.isBlank() ? null : text;
    }
}
