package org.huiqiao.portal;

import java.time.Instant;
import java.time.LocalDate;
import org.huiqiao.documents.KeptDocument;
import org.jspecify.annotations.Nullable;

/**
 * A document in the box that would do for an item.
 *
 * @param applicationId for which it was brought
 * @param broughtAt when, for the first time
 * @param validUntil the last day on which it may be used; null where its kind does not age
 */
public record KeptOffer(
        String keptId,
        String fileName,
        String applicationId,
        Instant broughtAt,
        @Nullable LocalDate validUntil,
        boolean expired) {

    static KeptOffer of(KeptDocument kept, @Nullable LocalDate validUntil, LocalDate today) {
        return new KeptOffer(
                kept.id(),
                kept.fileName(),
                kept.applicationId(),
                kept.broughtAt(),
                validUntil,
                validUntil != null && today.isAfter(validUntil));
    }
}
