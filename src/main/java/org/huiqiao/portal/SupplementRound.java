package org.huiqiao.portal;

import java.util.List;
import org.huiqiao.documents.ItemStatus;

/** 退回补件 as the customer sees it: told once, all of it. */
public record SupplementRound(int roundNo, List<DocumentLine> items) {

    public boolean isComplete() {
        return items.stream()
                .noneMatch(item -> item.status() == ItemStatus.MISSING || item.status() == ItemStatus.RETURNED);
    }
}
