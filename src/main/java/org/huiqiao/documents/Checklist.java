package org.huiqiao.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;

/** What this case has to bring (D21) and how far each item is. */
public class Checklist {

    @Id
    private final String applicationId;

    @Version
    private int version;

    @MappedCollection(idColumn = "application_id", keyColumn = "item_no")
    private List<ChecklistItem> items = new ArrayList<>();

    Checklist(String applicationId) {
        this.applicationId = applicationId;
    }

    public String applicationId() {
        return applicationId;
    }

    public List<ChecklistItem> items() {
        return List.copyOf(items);
    }

    public Optional<ChecklistItem> item(String docCode) {
        return items.stream().filter(item -> item.docCode().equals(docCode)).findFirst();
    }

    public List<ChecklistItem> toBring() {
        return items.stream().filter(ChecklistItem::toBring).toList();
    }

    /** A second preparation, after amount or product changed, keeps what was already brought. */
    void prepare(List<RequiredDocument> rows, Set<String> alreadyUploaded) {
        for (RequiredDocument row : rows) {
            item(row.docCode())
                    .ifPresentOrElse(
                            item -> replace(item.requiredAs(row)), () -> items.add(begin(row, alreadyUploaded)));
        }
        items.removeIf(item ->
                item.untouched() && rows.stream().noneMatch(row -> row.docCode().equals(item.docCode())));
    }

    void uploaded(String docCode) {
        ChecklistItem item = item(docCode).orElseThrow(() -> new DocumentNotAsked(docCode));
        if (item.status() == ItemStatus.ACCEPTED) {
            throw new DocumentAlreadyAccepted(docCode);
        }
        replace(item.now(ItemStatus.UPLOADED, null));
    }

    /** @param handedIn whether there is a file of it */
    void sentBack(String docCode, String note, boolean handedIn) {
        if (item(docCode).isEmpty()) {
            items.add(new ChecklistItem(docCode, "", true, DocumentSource.UPLOAD, null, ItemStatus.MISSING, null));
        }
        items.replaceAll(item -> item.docCode().equals(docCode) ? item.asked(note, handedIn) : item);
    }

    /** @return false where just that was said before */
    boolean judge(String docCode, ItemVerdict verdict) {
        ChecklistItem item = item(docCode).orElseThrow(() -> new DocumentNotAsked(docCode));
        ItemStatus next = verdict.accept() ? ItemStatus.ACCEPTED : ItemStatus.RETURNED;
        String why = verdict.reasonFor(docCode);
        if (item.status() == next && (verdict.accept() || Objects.equals(item.note(), why))) {
            return false;
        }
        if (item.status() == ItemStatus.MISSING || item.status() == ItemStatus.RETURNED) {
            throw new DocumentStillMissing(docCode);
        }
        replace(item.now(next, why));
        return true;
    }

    private static ChecklistItem begin(RequiredDocument row, Set<String> alreadyUploaded) {
        ItemStatus status = alreadyUploaded.contains(row.docCode()) ? ItemStatus.UPLOADED : ItemStatus.MISSING;
        return new ChecklistItem(
                row.docCode(), row.who(), row.required(), row.source(), row.validityDays(), status, null);
    }

    private void replace(ChecklistItem changed) {
        items.replaceAll(item -> item.docCode().equals(changed.docCode()) ? changed : item);
    }
}
