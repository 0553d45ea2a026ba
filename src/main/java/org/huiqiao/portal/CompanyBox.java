package org.huiqiao.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.huiqiao.documents.Document;
import org.huiqiao.documents.KeptDocument;
import org.jspecify.annotations.Nullable;

/** The box of the business that a case is for, read once for all items of the case. */
record CompanyBox(boolean open, Set<String> keepable, List<KeptDocument> kept, List<Document> brought, Clock clock) {

    List<BroughtFile> files(String docCode) {
        return brought.stream()
                .filter(document -> document.current() && document.docCode().equals(docCode))
                .map(document -> new BroughtFile(
                        document.id(),
                        document.fileName(),
                        document.fromBox(),
                        open && keepable.contains(docCode),
                        holds(document)))
                .toList();
    }

    /** Not what the case had already, be it sent back since. */
    List<KeptOffer> offers(String docCode, @Nullable Integer validityDays) {
        LocalDate today = LocalDate.now(clock);
        return kept.stream()
                .filter(one -> one.docCode().equals(docCode) && !one.sentBack())
                .filter(one -> brought.stream()
                        .noneMatch(document -> document.sha256().equals(one.sha256())
                                && document.docCode().equals(docCode)))
                .map(one -> KeptOffer.of(one, one.validUntil(validityDays, clock.getZone()), today))
                .toList();
    }

    private boolean holds(Document document) {
        return kept.stream()
                .anyMatch(one ->
                        one.docCode().equals(document.docCode()) && one.sha256().equals(document.sha256()));
    }
}
