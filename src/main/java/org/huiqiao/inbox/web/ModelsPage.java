package org.huiqiao.inbox.web;

import java.time.OffsetDateTime;
import java.util.List;
import org.huiqiao.engine.FileDifference;
import org.huiqiao.engine.FileProposal;
import org.jspecify.annotations.Nullable;

/** Shipped files that are not what runs, who wants what done with them, and what was released. */
record ModelsPage(
        List<FileDifference> files,
        List<Option> options,
        @Nullable Proposal open,
        boolean own,
        List<Proposal> past,
        List<Release> releases,
        String note,
        @Nullable String problem,
        List<String> problems) {

    record Option(String value, String label) {}

    record Proposal(
            long id,
            String state,
            String note,
            String proposedBy,
            OffsetDateTime at,
            List<FileProposal.Choice> choices) {}

    record Release(OffsetDateTime at, String source, String madeBy, String approvedBy, String note, int files) {}
}
