package org.huiqiao.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A shipped file that is not what runs.
 *
 * @param fileHash null if the file has gone
 * @param releasedHash null if no such model runs
 * @param lines what the file would change in what runs
 */
public record FileDifference(
        String name,
        Kind kind,
        @Nullable String fileHash,
        @Nullable String releasedHash,
        List<Line> lines) {

    public enum Kind {
        /** The file has changed since it was last decided upon; what runs came from it. */
        PENDING,
        /** The file has changed, and what runs was released over it meanwhile. */
        CONFLICT
    }

    /** @param sign + the file has it, - what runs has it */
    public record Line(char sign, int number, String text) {}
}
