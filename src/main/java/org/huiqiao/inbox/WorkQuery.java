package org.huiqiao.inbox;

import org.jspecify.annotations.Nullable;

/**
 * Which lines of the work list to show.
 *
 * @param place the grid by whose code the customer came
 * @param text part of a company's name, a case number or credit code or its tail, the last four digits of a phone
 * @param sort in which order; what is done is always read latest first
 * @param after where the page before ended ({@link WorkPage#next()}); null for the first page
 */
public record WorkQuery(
        WorkView view,
        @Nullable String product,
        @Nullable String step,
        @Nullable String place,
        @Nullable String text,
        WorkSort sort,
        @Nullable String after) {

    public static final int PAGE_SIZE = 50;

    public WorkQuery {
        sort = view == WorkView.DONE ? WorkSort.CLOSED : sort;
    }

    public static WorkQuery of(WorkView view) {
        return new WorkQuery(view, null, null, null, null, WorkSort.URGENCY, null);
    }

    /** The same lines, further down. */
    public WorkQuery from(@Nullable String next) {
        return new WorkQuery(view, product, step, place, text, sort, next);
    }
}
