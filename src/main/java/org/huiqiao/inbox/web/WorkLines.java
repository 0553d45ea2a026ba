package org.huiqiao.inbox.web;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huiqiao.application.Origin;
import org.huiqiao.common.Masks;
import org.huiqiao.inbox.CaseLabel;
import org.huiqiao.inbox.InboxItem;
import org.huiqiao.inbox.LastHand;
import org.huiqiao.inbox.web.WorkBriefs.Briefs;
import org.huiqiao.review.LastWord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts tasks into words and figures. */
@Component
class WorkLines {

    private static final int ESCALATED = 90;
    private static final int REMINDED = 70;
    private static final int WORDS_SHOWN = 40;
    private static final Map<String, String> TONES = Map.of(
            "GRADE.C", "bad",
            "GREEN.GREEN_HIGH", "good",
            "GREEN.GREEN_MEDIUM", "good",
            "GREEN.BROWN", "wait",
            "WARNING.RED", "bad",
            "WARNING.ORANGE", "wait",
            "WARNING.YELLOW", "wait");

    private final WorkBriefs briefs;
    private final Words words;
    private final Clock clock;

    WorkLines(WorkBriefs briefs, Words words, Clock clock) {
        this.briefs = briefs;
        this.words = words;
        this.clock = clock;
    }

    WorkLine line(InboxItem item) {
        return lines(List.of(item)).get(0);
    }

    List<WorkLine> lines(List<InboxItem> items) {
        Briefs read = briefs.of(items);
        Map<String, String> products =
                words.productNames(items.stream().map(InboxItem::productCode).toList());
        return items.stream().map(item -> line(item, read, products)).toList();
    }

    private WorkLine line(InboxItem item, Briefs read, Map<String, String> products) {
        TimeLeft left = item.isOpen() ? TimeLeft.of(item.arrivedAt(), item.dueAt(), clock.instant()) : null;
        LastHand hand = read.hands().get(item.applicationId());
        Origin origin = read.origins().get(item.applicationId());
        return new WorkLine(
                item.taskId(),
                item.applicationId(),
                item.priority() >= ESCALATED ? "TOP" : item.priority() >= REMINDED ? "HIGH" : "NORMAL",
                item.customer() == null ? "" : Masks.company(item.customer()),
                item.productCode() == null ? "" : products.getOrDefault(item.productCode(), ""),
                item.amount() == null ? null : item.amount().toYuan(),
                item.taskKey(),
                words.step(item),
                item.assignee() == null ? null : words.person(item.assignee(), read.names()),
                words.time(item.arrivedAt()),
                time(item.dueAt()),
                left == null ? null : words.text(left.key(), left.count()),
                left == null ? null : left.tone(),
                time(item.closedAt()),
                item.completed(),
                hand == null
                        ? null
                        : words.person(hand.closedBy(), read.names()) + " · " + words.step(hand.taskKey(), hand.name()),
                hand == null ? null : opinion(read.wordOf(hand)),
                read.missing().getOrDefault(item.applicationId(), 0),
                origin == null ? null : words.channel(origin),
                labels(read.labelsOf(item.applicationId()), origin));
    }

    private @Nullable String opinion(@Nullable LastWord said) {
        if (said == null) {
            return null;
        }
        String text = said.grounds();
        return words.text("review." + said.kind() + "." + said.conclusion())
                + words.text("inbox.colon")
                + (text.length() > WORDS_SHOWN ? text.substring(0, WORDS_SHOWN) + "…" : text);
    }

    private List<WorkLabel> labels(List<CaseLabel> found, @Nullable Origin origin) {
        List<WorkLabel> labels = new ArrayList<>();
        for (CaseLabel label : found) {
            String name = label.kind() + "." + label.label();
            String tone = label.kind().equals("NAME_HIT") ? "bad" : TONES.get(name);
            labels.add(new WorkLabel(words.textOr("inbox.label." + name, label.label()), tone));
        }
        if (origin != null && origin.helpAsked()) {
            labels.add(new WorkLabel(words.text("inbox.label.help"), "wait"));
        }
        if (origin != null && origin.renews() != null) {
            labels.add(new WorkLabel(words.text("inbox.label.renewal"), "info"));
        }
        return labels;
    }

    private @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : words.time(instant);
    }
}
