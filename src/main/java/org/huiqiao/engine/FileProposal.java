package org.huiqiao.engine;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one person wants done with the shipped files that are not what runs; another decides. */
public record FileProposal(
        long id,
        State state,
        String note,
        String proposedBy,
        Instant proposedAt,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        List<Choice> choices) {

    public enum State {
        OPEN,
        APPROVED,
        REJECTED
    }

    /** @param take true: the file is released; false: what runs stays, and the file is not asked about again */
    public record Choice(
            String name,
            @Nullable String fileHash,
            @Nullable String releasedHash,
            boolean take) {}
}
