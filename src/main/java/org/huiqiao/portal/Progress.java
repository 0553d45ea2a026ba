package org.huiqiao.portal;

import java.time.Instant;
import java.util.List;
import org.huiqiao.application.ApplicationStatus;
import org.jspecify.annotations.Nullable;

/**
 * Where an application stands, in the customer's words.
 *
 * @param stages codes of the bridge, in order
 * @param stage one of them, or DONE
 * @param next the stage after it; null on the last one and when the case is over
 * @param until when whoever has the turn should be done
 * @param late whether the bank has let its own time pass; there is no {@code until} then
 * @param missing codes of documents that still have to be brought
 * @param running whether something happens without the customer
 * @param reasons codes of why it was declined
 */
public record Progress(
        String applicationId,
        ApplicationStatus status,
        List<String> stages,
        String stage,
        @Nullable String next,
        Turn turn,
        @Nullable Instant until,
        boolean late,
        List<CustomerTask> tasks,
        List<String> missing,
        boolean running,
        boolean mayWithdraw,
        boolean mayAskHuman,
        boolean humanAsked,
        List<String> reasons) {

    public boolean isOver() {
        return turn == Turn.NOBODY;
    }

    public boolean has(String taskKey) {
        return tasks.stream().anyMatch(task -> task.is(taskKey));
    }
}
