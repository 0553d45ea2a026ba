package org.huiqiao.inbox.web;

import java.time.Clock;
import java.time.Instant;
import org.huiqiao.common.Masks;
import org.huiqiao.inbox.InboxItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts tasks into words and figures. */
@Component
class WorkLines {

    private static final int ESCALATED = 90;
    private static final int REMINDED = 70;

    private final Words words;
    private final Clock clock;

    WorkLines(Words words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    WorkLine line(InboxItem item) {
        TimeLeft left = item.isOpen() ? TimeLeft.of(item.arrivedAt(), item.dueAt(), clock.instant()) : null;
        return new WorkLine(
                item.taskId(),
                item.applicationId(),
                item.priority() >= ESCALATED ? "TOP" : item.priority() >= REMINDED ? "HIGH" : "NORMAL",
                item.customer() == null ? "" : Masks.company(item.customer()),
                words.product(item.productCode()),
                item.amount() == null ? null : item.amount().toYuan(),
                item.taskKey(),
                words.step(item),
                item.assignee() == null ? null : words.person(item.assignee()),
                words.time(item.arrivedAt()),
                time(item.dueAt()),
                left == null ? null : words.text(left.key(), left.count()),
                left == null ? null : left.tone(),
                time(item.closedAt()),
                item.completed());
    }

    private java.time.@Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : words.time(instant);
    }
}
