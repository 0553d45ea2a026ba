package org.huiqiao.origination;

import java.util.List;
import java.util.Map;
import org.huiqiao.documents.Checklists;
import org.huiqiao.documents.DocumentSource;
import org.huiqiao.documents.RequiredDocument;
import org.huiqiao.engine.DecisionTables;
import org.huiqiao.engine.FactSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which documents a case needs (D21), put on its checklist when it is submitted and again when its facts are known. */
@Component
class DocumentLists {

    private final DecisionTables tables;
    private final FactSource facts;
    private final Checklists checklists;

    DocumentLists(DecisionTables tables, FactSource facts, Checklists checklists) {
        this.tables = tables;
        this.facts = facts;
        this.checklists = checklists;
    }

    void prepare(String applicationId) {
        List<RequiredDocument> required = tables.evaluate("documentChecklist", facts.factsFor(applicationId)).stream()
                .map(DocumentLists::required)
                .toList();
        checklists.prepare(applicationId, required);
    }

    private static RequiredDocument required(Map<String, @Nullable Object> row) {
        Object days = row.get("validityDays");
        return new RequiredDocument(
                String.valueOf(row.get("docCode")),
                String.valueOf(row.get("who")),
                Boolean.TRUE.equals(row.get("required")),
                DocumentSource.valueOf(String.valueOf(row.get("source"))),
                days == null ? null : Integer.valueOf(days.toString()));
    }
}
