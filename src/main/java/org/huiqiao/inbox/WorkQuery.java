package org.huiqiao.inbox;

import org.jspecify.annotations.Nullable;

/** Which lines of the work list to show; {@code text} is part of a company's name or a case number. */
public record WorkQuery(
        WorkView view,
        @Nullable String product,
        @Nullable String step,
        @Nullable String text,
        int page) {

    public static final int PAGE_SIZE = 50;

    public static WorkQuery of(WorkView view) {
        return new WorkQuery(view, null, null, null, 1);
    }

    int offset() {
        return (Math.max(page, 1) - 1) * PAGE_SIZE;
    }
}
