package org.huiqiao.inbox.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiqiao.documents.ChecklistItem;
import org.huiqiao.documents.Checklists;
import org.huiqiao.documents.Document;
import org.huiqiao.documents.DocumentSource;
import org.huiqiao.documents.Documents;
import org.huiqiao.documents.ItemStatus;
import org.springframework.stereotype.Component;

/** The checklist of a case and its files; what was replaced stays with its line. */
@Component
class CaseDocuments {

    private final Documents documents;
    private final Checklists checklists;
    private final Words words;

    CaseDocuments(Documents documents, Checklists checklists, Words words) {
        this.documents = documents;
        this.checklists = checklists;
        this.words = words;
    }

    List<DocumentRow> of(String applicationId) {
        List<Document> files = documents.list(applicationId);
        List<ChecklistItem> items = checklists.of(applicationId);
        List<DocumentRow> rows = new ArrayList<>();
        for (ChecklistItem item : items) {
            rows.add(new DocumentRow(
                    item.docCode(),
                    name(item.docCode()),
                    item.who(),
                    item.required(),
                    item.source() == DocumentSource.API,
                    item.status().name(),
                    item.note(),
                    filesOf(item.docCode(), files)));
        }
        Set<String> listed = items.stream().map(ChecklistItem::docCode).collect(Collectors.toSet());
        files.stream()
                .map(Document::docCode)
                .filter(code -> !listed.contains(code))
                .distinct()
                .forEach(code -> rows.add(
                        new DocumentRow(code, name(code), "", false, false, null, null, filesOf(code, files))));
        return rows;
    }

    /** Codes of what was sent back, as a form takes them. */
    String returned(String applicationId) {
        return checklists.of(applicationId).stream()
                .filter(item -> item.status() == ItemStatus.RETURNED)
                .map(ChecklistItem::docCode)
                .collect(Collectors.joining(","));
    }

    String name(String docCode) {
        return words.textOr("inbox.document." + docCode, docCode);
    }

    private static List<Document> filesOf(String code, List<Document> files) {
        return files.stream().filter(file -> file.docCode().equals(code)).toList();
    }
}
