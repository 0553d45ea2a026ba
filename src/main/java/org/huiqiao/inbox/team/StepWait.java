package org.huiqiao.inbox.team;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of a branch's cases over four weeks, and now.
 *
 * @param name as the model says it
 * @param waiting open now, {@code red} of them beyond their service level
 * @param median in minutes, as {@code p90} and what the service level {@code allowed}; rounded up, by a quarter at most
 * @param onTime percent of the tasks with a service level
 * @param weeks {@code onTime} of each of the four weeks, the latest last
 */
public record StepWait(
        String taskKey,
        String name,
        int waiting,
        int red,
        int done,
        @Nullable Long median,
        @Nullable Long p90,
        @Nullable Long allowed,
        @Nullable Integer onTime,
        List<@Nullable Integer> weeks) {

    /** One in ten waits longer than the service level allows. */
    public boolean bottleneck() {
        return p90 != null && allowed != null && p90 > allowed;
    }
}
