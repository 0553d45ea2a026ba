package org.huiqiao.portal;

import java.util.List;
import org.huiqiao.documents.ItemStatus;
import org.jspecify.annotations.Nullable;

/**
 * One document that is, or may be, brought.
 *
 * @param note why it was sent back
 * @param fileNames what is there already
 */
public record DocumentLine(
        String docCode,
        boolean required,
        ItemStatus status,
        @Nullable String note,
        List<String> fileNames) {

    /** What was accepted is not asked for again. */
    public boolean isOpen() {
        return status != ItemStatus.ACCEPTED;
    }
}
