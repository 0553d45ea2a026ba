package org.huiqiao.inbox.web;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands still, what was done about it, and the ledger of one case. */
record OperationsPage(
        List<Work> stuck,
        List<Taken> taken,
        List<Act> acts,
        String search,
        List<CallRow> calls,
        @Nullable String problemOf,
        @Nullable String problem,
        String typed) {

    record Work(
            String kind,
            String id,
            @Nullable String applicationId,
            String node,
            String cause,
            @Nullable OffsetDateTime since,
            String age) {}

    record Taken(@Nullable String applicationId, String node, int times, OffsetDateTime last) {}

    record Act(
            OffsetDateTime at,
            String act,
            String who,
            @Nullable String applicationId,
            String node,
            String reason) {}
}
