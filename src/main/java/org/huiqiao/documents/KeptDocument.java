package org.huiqiao.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A document in the box of a business (保管箱, ADR 28).
 *
 * @param documentId the file, and the case for which it was brought
 * @param broughtAt when it was first brought, from which its age counts
 * @param sentBack whether a checker of the bank did not take it
 * @param takenOutAt since when it is offered no more
 */
public record KeptDocument(
        String id,
        String companyId,
        String documentId,
        String applicationId,
        String docCode,
        String fileName,
        String sha256,
        Instant broughtAt,
        boolean sentBack,
        String consentId,
        Instant keptAt,
        @Nullable Instant takenOutAt) {

    public boolean inBox() {
        return takenOutAt == null;
    }

    /** The last day on which it may be used; nothing where its kind does not age. */
    public @Nullable LocalDate validUntil(@Nullable Integer validityDays, ZoneId zone) {
        return validityDays == null
                ? null
                : LocalDate.ofInstant(broughtAt, zone).plusDays(validityDays);
    }
}
