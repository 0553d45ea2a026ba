package org.huiqiao.documents;

import org.jspecify.annotations.Nullable;

/**
 * What the checker says of one item.
 *
 * @param reasonCode one of {@link ReturnReasons}, where it was chosen from the list
 * @param note what the customer reads
 */
public record ItemVerdict(
        boolean accept,
        @Nullable String reasonCode,
        @Nullable String note) {

    public static ItemVerdict accepted() {
        return new ItemVerdict(true, null, null);
    }

    public static ItemVerdict returned(@Nullable String note) {
        return new ItemVerdict(false, null, note);
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
