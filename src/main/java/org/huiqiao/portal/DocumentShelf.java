package org.huiqiao.portal;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.common.Money;
import org.huiqiao.documents.ChecklistItem;
import org.huiqiao.documents.Checklists;
import org.huiqiao.documents.Document;
import org.huiqiao.documents.DocumentSource;
import org.huiqiao.documents.Documents;
import org.huiqiao.documents.ItemStatus;
import org.huiqiao.documents.KeptDocuments;
import org.huiqiao.documents.NamedItem;
import org.huiqiao.documents.Supplement;
import org.huiqiao.documents.SupplementStatus;
import org.huiqiao.documents.Supplements;
import org.huiqiao.engine.DecisionTables;
import org.huiqiao.products.Catalogue;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The documents of a case as its customer sees them: never what the bank fetches itself. */
@Component
@Transactional(readOnly = true)
public class DocumentShelf {

    private static final String D21 = "documentChecklist";

    private final Checklists checklists;
    private final Documents documents;
    private final Supplements supplements;
    private final KeptDocuments kept;
    private final Catalogue catalogue;
    private final DecisionTables tables;
    private final Clock clock;

    DocumentShelf(
            Checklists checklists,
            Documents documents,
            Supplements supplements,
            KeptDocuments kept,
            Catalogue catalogue,
            DecisionTables tables,
            Clock clock) {
        this.checklists = checklists;
        this.documents = documents;
        this.supplements = supplements;
        this.kept = kept;
        this.catalogue = catalogue;
        this.tables = tables;
        this.clock = clock;
    }

    public List<DocumentLine> of(LoanApplication application) {
        CompanyBox box = box(application);
        List<ChecklistItem> items = checklists.of(application.id());
        if (!items.isEmpty()) {
            return items.stream()
                    .filter(item -> item.source() == DocumentSource.UPLOAD)
                    .map(item -> DocumentLine.of(
                            item.docCode(), item.required(), item.status(), item.note(), item.validityDays(), box))
                    .toList();
        }
        Map<String, Optional<Integer>> codes = usual(application);
        box.brought().stream()
                .filter(Document::current)
                .forEach(document -> codes.putIfAbsent(document.docCode(), Optional.empty()));
        return codes.entrySet().stream()
                .map(usual -> usual(usual.getKey(), usual.getValue().orElse(null), box))
                .toList();
    }

    /** The round that waits for the customer, with why each item is wanted. */
    public Optional<SupplementRound> supplement(LoanApplication application) {
        return supplements
                .open(application.id())
                .filter(open -> open.status() == SupplementStatus.REQUESTED)
                .map(open -> round(application, open));
    }

    private SupplementRound round(LoanApplication application, Supplement open) {
        CompanyBox box = box(application);
        List<ChecklistItem> items = checklists.of(application.id());
        return new SupplementRound(
                open.roundNo(),
                open.items().stream().map(item -> line(item, items, box)).toList());
    }

    private static DocumentLine line(NamedItem named, List<ChecklistItem> items, CompanyBox box) {
        Optional<ChecklistItem> item = items.stream()
                .filter(one -> one.docCode().equals(named.docCode()))
                .findFirst();
        return DocumentLine.of(
                named.docCode(),
                true,
                item.map(ChecklistItem::status).orElse(ItemStatus.MISSING),
                named.note(),
                item.map(ChecklistItem::validityDays).orElse(null),
                box);
    }

    /** Before the checklist is drawn up: what such a case usually needs (D21) and how old it may be. */
    private Map<String, Optional<Integer>> usual(LoanApplication application) {
        Map<String, Object> facts = Map.of(
                "productSecurity",
                catalogue.product(application.productCode()).security().name(),
                "naturalBorrower",
                !"COMPANY".equals(application.borrowerType()),
                "requestedAmount",
                Objects.requireNonNullElse(application.amount(), Money.ZERO).toYuan());
        Map<String, Optional<Integer>> codes = new LinkedHashMap<>();
        tables.evaluate(D21, facts).stream()
                .filter(row -> "UPLOAD".equals(row.get("source")))
                .forEach(row -> codes.put(
                        String.valueOf(row.get("docCode")),
                        row.get("validityDays") instanceof Number days
                                ? Optional.of(days.intValue())
                                : Optional.empty()));
        return codes;
    }

    private static DocumentLine usual(String docCode, @Nullable Integer validityDays, CompanyBox box) {
        ItemStatus status = box.files(docCode).isEmpty() ? ItemStatus.MISSING : ItemStatus.UPLOADED;
        return DocumentLine.of(docCode, false, status, null, validityDays, box);
    }

    private CompanyBox box(LoanApplication application) {
        List<Document> brought = documents.list(application.id());
        @Nullable String company = application.creditCode();
        Actor customer = Actor.customer(application.applicantId(), application.applicantId());
        return company == null
                ? new CompanyBox(false, Set.of(), List.of(), brought, clock)
                : new CompanyBox(true, kept.keepable(), kept.of(company, customer), brought, clock);
    }
}
