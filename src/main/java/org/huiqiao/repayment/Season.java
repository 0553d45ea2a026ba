package org.huiqiao.repayment;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A business's year (旺淡季): what a slack month repays for each {@code busyWeight} of a busy one.
 *
 * @param slackWeight 0: interest alone
 */
public record Season(Set<Month> slack, int busyWeight, int slackWeight) {

    public Season {
        slack = Set.copyOf(slack);
        if (slackWeight < 0 || busyWeight < slackWeight || busyWeight == 0) {
            throw new IllegalArgumentException("A busy month repays no less than a slack one");
        }
    }

    /** One weight for each due date, by the month it falls in; for {@link Schedules#weighted}. */
    public List<Integer> weights(LocalDate start, int months) {
        return IntStream.rangeClosed(1, months)
                .mapToObj(no -> slack.contains(start.plusMonths(no).getMonth()) ? slackWeight : busyWeight)
                .toList();
    }
}
