package org.huiqiao.origination;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;
import org.huiqiao.consent.Consents;
import org.huiqiao.disbursement.Disbursements;
import org.huiqiao.documents.ChecklistItem;
import org.huiqiao.documents.Checklists;
import org.huiqiao.documents.ItemStatus;
import org.huiqiao.documents.ItemVerdict;
import org.huiqiao.documents.NamedItem;
import org.huiqiao.documents.SupplementItem;
import org.huiqiao.documents.Supplements;
import org.huiqiao.engine.FactSource;
import org.huiqiao.facility.Facilities;
import org.huiqiao.inbox.FormSubmitted;
import org.huiqiao.review.ApprovalDecision;
import org.huiqiao.review.Approvals;
import org.huiqiao.review.Decision;
import org.huiqiao.review.DecisionConclusion;
import org.huiqiao.review.RequestedItem;
import org.huiqiao.review.ReviewDesk;
import org.huiqiao.users.Actor;
import org.springframework.stereotype.Component;

/** What several delegates and forms read from, or do to, one case. */
@Component
class CaseFile {

    private final FactSource facts;
    private final ReviewDesk desk;
    private final Approvals approvals;
    private final Supplements supplements;
    private final Checklists checklists;
    private final Facilities facilities;
    private final Disbursements disbursements;
    private final Consents consents;

    CaseFile(
            FactSource facts,
            ReviewDesk desk,
            Approvals approvals,
            Supplements supplements,
            Checklists checklists,
            Facilities facilities,
            Disbursements disbursements,
            Consents consents) {
        this.facts = facts;
        this.desk = desk;
        this.approvals = approvals;
        this.supplements = supplements;
        this.checklists = checklists;
        this.facilities = facilities;
        this.disbursements = disbursements;
        this.consents = consents;
    }

    Map<String, Object> facts(String applicationId) {
        return facts.factsFor(applicationId);
    }

    Money money(String applicationId, String fact) {
        return Money.yuan(number(applicationId, fact));
    }

    Percent rate(String applicationId) {
        return Percent.of(number(applicationId, "rate"));
    }

    private BigDecimal number(String applicationId, String fact) {
        Object value = facts(applicationId).get(fact);
        return value == null ? BigDecimal.ZERO : new BigDecimal(value.toString());
    }

    List<String> declineReasons(String applicationId) {
        return strings(facts(applicationId).get("declineReasons"));
    }

    /** The code that the last person who said no gave for it. */
    List<String> refusalReasons(String applicationId) {
        return desk.review(applicationId).stream()
                .flatMap(review -> java.util.stream.Stream.concat(
                        review.decisions().stream().map(Decision::reasonCode),
                        review.opinions().stream().map(opinion -> opinion.reasonCode())))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    void requestSupplement(String applicationId, List<RequestedItem> items, Actor actor) {
        supplements.request(
                applicationId,
                items.stream()
                        .map(item -> new SupplementItem(item.docCode(), item.note()))
                        .toList(),
                actor);
    }

    List<String> openItems(String applicationId) {
        return supplements.open(applicationId).stream()
                .flatMap(supplement -> supplement.items().stream())
                .map(NamedItem::docCode)
                .toList();
    }

    /** Items of the open round that were sent back while they were looked at, each for its own reason. */
    Map<String, ItemVerdict> returnedOneByOne(String applicationId) {
        List<String> open = openItems(applicationId);
        return checklists.of(applicationId).stream()
                .filter(item -> item.status() == ItemStatus.RETURNED && open.contains(item.docCode()))
                .collect(Collectors.toMap(ChecklistItem::docCode, item -> ItemVerdict.returned(item.note())));
    }

    /** What the second approver signs: the first one's decision, or its return. */
    ApprovalDecision sameDecision(String applicationId, FormSubmitted form) {
        List<Decision> decisions = desk.review(applicationId).orElseThrow().decisions();
        Decision first = decisions.get(decisions.size() - 1);
        return new ApprovalDecision(
                applicationId,
                DecisionConclusion.valueOf(form.value("countersign")),
                first.amount(),
                first.termMonths(),
                first.rate(),
                first.conditions(),
                form.value("opinion"),
                null,
                null);
    }

    /** The case is over without money: nothing of it stays reserved, asked for or consented to. */
    void release(String applicationId) {
        supplements.cancel(applicationId);
        if (disbursements.of(applicationId).isPresent()) {
            disbursements.cancel(applicationId);
        }
        if (facilities.facility(applicationId).isPresent()) {
            facilities.release(applicationId);
            facilities.close(applicationId);
        }
        approvals.annul(applicationId, "CASE_CLOSED");
        consents.endAll(applicationId);
    }

    private static List<String> strings(@org.jspecify.annotations.Nullable Object list) {
        return list instanceof List<?> many ? many.stream().map(String::valueOf).toList() : List.of();
    }
}
