package org.huiqiao.documents;

import org.jspecify.annotations.Nullable;

/** An item of a round with the verdict it got, if any. */
public record NamedItem(
        String docCode,
        String note,
        @Nullable Boolean accepted,
        @Nullable String verdictNote) {

    static NamedItem of(SupplementItem item) {
        return new NamedItem(item.docCode(), item.note(), null, null);
    }

    NamedItem judged(ItemVerdict verdict) {
        return new NamedItem(docCode, note, verdict.accept(), verdict.reasonFor(docCode));
    }
}
