package org.huiqiao.portal.web;

import java.util.List;
import org.huiqiao.portal.BroughtFile;
import org.jspecify.annotations.Nullable;

/** A document with the words around it. */
record UploadLine(
        String docCode,
        String label,
        boolean required,
        boolean open,
        String status,
        @Nullable String tone,
        @Nullable String note,
        List<BroughtFile> files,
        List<Offer> offers,
        @Nullable String problem) {

    /**
     * Something in the box that would do.
     *
     * @param origin when it was brought and for which loan
     * @param until the last day on which it may be used, if it ages
     */
    record Offer(
            String keptId,
            String fileName,
            String origin,
            @Nullable String until,
            boolean expired) {}
}
