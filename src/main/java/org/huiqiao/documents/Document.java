package org.huiqiao.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** A stored file. A replaced one stays as evidence but no longer counts for the case. */
public record Document(
        @Id String id,
        @Version int version,
        String applicationId,
        String docCode,
        String fileName,
        String storedName,
        String mediaType,
        long size,
        String sha256,
        String uploadedBy,
        Instant uploadedAt,
        @Nullable Instant replacedAt) {

    public boolean current() {
        return replacedAt == null;
    }

    Document replaced(Instant at) {
        return new Document(
                id,
                version,
                applicationId,
                docCode,
                fileName,
                storedName,
                mediaType,
                size,
                sha256,
                uploadedBy,
                uploadedAt,
                at);
    }
}
