package org.huiqiao.portal.web;

import java.util.List;
import org.huiqiao.documents.ItemStatus;
import org.huiqiao.portal.DocumentLine;
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
        List<String> fileNames,
        @Nullable String problem) {

    static UploadLine of(DocumentLine line, Texts texts, @Nullable String problem) {
        return new UploadLine(
                line.docCode(),
                texts.document(line.docCode()),
                line.required(),
                line.isOpen(),
                texts.of("documents.item." + line.status()),
                tone(line.status(), line.required()),
                line.note(),
                line.fileNames(),
                problem);
    }

    private static @Nullable String tone(ItemStatus status, boolean required) {
        return switch (status) {
            case ACCEPTED, UPLOADED -> "good";
            case RETURNED -> "wait";
            case MISSING -> required ? "wait" : null;
        };
    }
}
