package org.huiqiao.portal;

import java.util.List;
import org.huiqiao.documents.ItemStatus;
import org.jspecify.annotations.Nullable;

/**
 * One document that is, or may be, brought.
 *
 * @param note why it was sent back
 * @param files what is there already
 * @param offers what the business has in its box, if the item is still open
 */
public record DocumentLine(
        String docCode,
        boolean required,
        ItemStatus status,
        @Nullable String note,
        List<BroughtFile> files,
        List<KeptOffer> offers) {

    static DocumentLine of(
            String docCode,
            boolean required,
            ItemStatus status,
            @Nullable String note,
            @Nullable Integer validityDays,
            CompanyBox box) {
        List<KeptOffer> offers = status == ItemStatus.ACCEPTED ? List.of() : box.offers(docCode, validityDays);
        return new DocumentLine(docCode, required, status, note, box.files(docCode), offers);
    }

    /** What was accepted is not asked for again. */
    public boolean isOpen() {
        return status != ItemStatus.ACCEPTED;
    }
}
