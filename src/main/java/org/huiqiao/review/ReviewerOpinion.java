package org.huiqiao.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reviewer's conclusion with its grounds; a supplement names its items, a decline its code. */
public record ReviewerOpinion(
        String applicationId,
        OpinionConclusion conclusion,
        String text,
        @Nullable String reasonCode,
        List<String> conditions,
        List<RequestedItem> items) {

    public ReviewerOpinion {
        conditions = List.copyOf(conditions);
        items = List.copyOf(items);
    }
}
