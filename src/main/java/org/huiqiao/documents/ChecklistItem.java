package org.huiqiao.documents;

import org.jspecify.annotations.Nullable;

/** A line of the checklist; {@code note} says why it was sent back. */
public record ChecklistItem(
        String docCode,
        String who,
        boolean required,
        DocumentSource source,
        @Nullable Integer validityDays,
        ItemStatus status,
        @Nullable String note) {

    /** What a person still has to bring; what the bank fetches itself is never missing here. */
    public boolean toBring() {
        return required
                && source == DocumentSource.UPLOAD
                && (status == ItemStatus.MISSING || status == ItemStatus.RETURNED);
    }

    ChecklistItem now(ItemStatus next, @Nullable String why) {
        return new ChecklistItem(docCode, who, required, source, validityDays, next, why);
    }

    /** A person has to bring it, whatever the list said before; what was never handed in is not sent back. */
    ChecklistItem asked(@Nullable String why, boolean handedIn) {
        ItemStatus next = handedIn || status != ItemStatus.MISSING ? ItemStatus.RETURNED : ItemStatus.MISSING;
        return new ChecklistItem(docCode, who, true, DocumentSource.UPLOAD, validityDays, next, why);
    }

    /** Nobody brought it, and nobody asked for it by name. */
    boolean untouched() {
        return status == ItemStatus.MISSING && note == null;
    }

    ChecklistItem requiredAs(RequiredDocument row) {
        return new ChecklistItem(docCode, row.who(), row.required(), row.source(), row.validityDays(), status, note);
    }
}
