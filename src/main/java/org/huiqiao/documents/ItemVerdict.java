package org.huiqiao.documents;

import org.jspecify.annotations.Nullable;

/** What the checker says of one item. */
public record ItemVerdict(boolean accept, @Nullable String note) {

    public static ItemVerdict accepted() {
        return new ItemVerdict(true, null);
    }

    public static ItemVerdict returned(String note) {
        return new ItemVerdict(false, note);
    }

    @Nullable
    String reasonFor(String docCode) {
        if (accept) {
            return null;
        }
        if (note == null || note.isBlank()) {
            throw new ReturnNoteMissing(docCode);
        }
        return note;
    }
}
