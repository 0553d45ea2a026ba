package org.huiqiao.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link or picture by which customers come to the bank (扫码贷).
 *
 * @param code what the link says of itself; no one can guess it
 * @param rmId who looks after those who come; null: whoever in the branch has most room
 * @param place the village or grid by name, of a grid only
 * @param productCode what they come for; null when that is open
 */
public record OriginTag(
        String code,
        Kind kind,
        String branch,
        @Nullable String rmId,
        @Nullable String place,
        @Nullable String productCode,
        String madeBy,
        Instant madeAt,
        @Nullable Instant endedAt) {

    public enum Kind {
        BRANCH,
        GRID,
        RM
    }

    public boolean isOpen() {
        return endedAt == null;
    }
}
