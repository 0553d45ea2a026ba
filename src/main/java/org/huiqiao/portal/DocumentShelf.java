package org.huiqiao.portal;

import java.util.LinkedHashSet;
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
import org.huiqiao.documents.NamedItem;
import org.huiqiao.documents.Supplement;
import org.huiqiao.documents.SupplementStatus;
import org.huiqiao.documents.Supplements;
import org.huiqiao.engine.DecisionTables;
import org.huiqiao.products.Catalogue;
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
    private final Catalogue catalogue;
    private final DecisionTables tables;

    DocumentShelf(
            Checklists checklists,
            Documents documents,
            Supplements supplements,
            Catalogue catalogue,
            DecisionTables tables) {
        this.checklists = checklists;
        this.documents = documents;
        this.supplements = supplements;
        this.catalogue = catalogue;
        this.tables = tables;
    }

    public List<DocumentLine> of(LoanApplication application) {
        List<Document> stored = current(application.id());
        List<ChecklistItem> items = checklists.of(application.id());
        if (!items.isEmpty()) {
            return items.stream()
                    .filter(item -> item.source() == DocumentSource.UPLOAD)
                    .map(item -> line(item, stored))
                    .toList();
        }
        Set<String> codes = usual(application);
        stored.forEach(document -> codes.add(document.docCode()));
        return codes.stream().map(code -> usual(code, stored)).toList();
    }

    /** The round that waits for the customer, with why each item is wanted. */
    public Optional<SupplementRound> supplement(String applicationId) {
        return supplements
                .open(applicationId)
                .filter(open -> open.status() == SupplementStatus.REQUESTED)
                .map(open -> round(applicationId, open));
    }

    private SupplementRound round(String applicationId, Supplement open) {
        List<Document> stored = current(applicationId);
        List<ChecklistItem> items = checklists.of(applicationId);
        return new SupplementRound(
                open.roundNo(),
                open.items().stream().map(item -> line(item, items, stored)).toList());
    }

    private static DocumentLine line(NamedItem named, List<ChecklistItem> items, List<Document> stored) {
        ItemStatus status = items.stream()
                .filter(item -> item.docCode().equals(named.docCode()))
                .findFirst()
                .map(ChecklistItem::status)
                .orElse(ItemStatus.MISSING);
        return new DocumentLine(named.docCode(), true, status, named.note(), names(named.docCode(), stored));
    }

    private static DocumentLine line(ChecklistItem item, List<Document> stored) {
        return new DocumentLine(
                item.docCode(), item.required(), item.status(), item.note(), names(item.docCode(), stored));
    }

    /** Before the checklist is drawn up: what such a case usually needs (D21), to be brought now or later. */
    private Set<String> usual(LoanApplication application) {
        Map<String, Object> facts = Map.of(
                "productSecurity",
                catalogue.product(application.productCode()).security().name(),
                "naturalBorrower",
                !"COMPANY".equals(application.borrowerType()),
                "requestedAmount",
                Objects.requireNonNullElse(application.amount(), Money.ZERO).toYuan());
        Set<String> codes = new LinkedHashSet<>();
        tables.evaluate(D21, facts).stream()
                .filter(row -> "UPLOAD".equals(row.get("source")))
                .forEach(row -> codes.add(String.valueOf(row.get("docCode"))));
        return codes;
    }

    private static DocumentLine usual(String docCode, List<Document> stored) {
        List<String> names = names(docCode, stored);
        return new DocumentLine(
                docCode, false, names.isEmpty() ? ItemStatus.MISSING : ItemStatus.UPLOADED, null, names);
    }

    private List<Document> current(String applicationId) {
        return documents.list(applicationId).stream().filter(Document::current).toList();
    }

    private static List<String> names(String docCode, List<Document> stored) {
        return stored.stream()
                .filter(document -> document.docCode().equals(docCode))
                .map(Document::fileName)
                .toList();
    }
}
