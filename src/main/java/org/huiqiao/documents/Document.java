package org.huiqiao.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * A stored file. A replaced one stays as evidence but no longer counts for the case.
 *
 * @param keptId what it was taken from, where it came out of the box of its business (ADR 28)
 * @param broughtAt when it was first brought, where that was for another case
 */
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
        @Nullable Instant replacedAt,
        @Nullable String keptId,
        @Nullable Instant broughtAt) {

    public boolean current() {
        return replacedAt == null;
    }

    public boolean fromBox() {
        return keptId != null;
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
                at,
                keptId,
                broughtAt);
    }
}
