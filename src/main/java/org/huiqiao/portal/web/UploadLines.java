package org.huiqiao.portal.web;

import java.util.List;
import org.huiqiao.consent.ConsentText;
import org.huiqiao.documents.ItemStatus;
import org.huiqiao.portal.DocumentLine;
import org.huiqiao.portal.KeptDesk;
import org.huiqiao.portal.KeptOffer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts documents, and what the box has for them, into words. */
@Component
class UploadLines {

    private final KeptDesk kept;
    private final LoanNames loans;
    private final Texts texts;

    UploadLines(KeptDesk kept, LoanNames loans, Texts texts) {
        this.kept = kept;
        this.loans = loans;
        this.texts = texts;
    }

    /** What is agreed to by having a document kept. */
    ConsentText consent() {
        return kept.text(texts.locale());
    }

    /** @param wrongCode at which item {@code problem} stands */
    List<UploadLine> of(List<DocumentLine> lines, @Nullable String wrongCode, @Nullable String problem) {
        return lines.stream()
                .map(line -> line(line, line.docCode().equals(wrongCode) ? problem : null))
                .toList();
    }

    private UploadLine line(DocumentLine line, @Nullable String problem) {
        return new UploadLine(
                line.docCode(),
                texts.document(line.docCode()),
                line.required(),
                line.isOpen(),
                texts.of("documents.item." + line.status()),
                tone(line.status(), line.required()),
                line.note(),
                line.files(),
                line.offers().stream().map(this::offer).toList(),
                problem);
    }

    private UploadLine.Offer offer(KeptOffer offer) {
        return new UploadLine.Offer(
                offer.keptId(),
                offer.fileName(),
                texts.of("portal.kept.brought", texts.date(offer.broughtAt()), loans.of(offer.applicationId())),
                offer.validUntil() == null ? null : texts.of("portal.kept.until", texts.date(offer.validUntil())),
                offer.expired());
    }

    private static @Nullable String tone(ItemStatus status, boolean required) {
        return switch (status) {
            case ACCEPTED, UPLOADED -> "good";
            case RETURNED -> "wait";
            case MISSING -> required ? "wait" : null;
        };
    }
}
