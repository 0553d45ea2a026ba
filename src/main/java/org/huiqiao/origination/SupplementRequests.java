package org.huiqiao.origination;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiqiao.documents.SupplementItem;
import org.huiqiao.documents.Supplements;
import org.huiqiao.engine.Tasks;
import org.huiqiao.inbox.InboxItem;
import org.huiqiao.inbox.SupplementListSent;
import org.huiqiao.review.OpinionConclusion;
import org.huiqiao.review.RequestedItem;
import org.huiqiao.review.ReviewDesk;
import org.huiqiao.review.ReviewerOpinion;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A list that goes to the customer opens a round of supplement and moves the case there; it comes back to the sender. */
@Component
class SupplementRequests {

    private final Supplements supplements;
    private final ReviewDesk desk;
    private final Tasks tasks;

    SupplementRequests(Supplements supplements, ReviewDesk desk, Tasks tasks) {
        this.supplements = supplements;
        this.desk = desk;
        this.tasks = tasks;
    }

    @EventListener
    void on(SupplementListSent list) {
        InboxItem task = list.task();
        boolean reviewer = task.taskKey().equals("Task_ReviewCase");
        supplements.request(task.applicationId(), list.items(), list.actor());
        if (reviewer) {
            desk.giveOpinion(opinion(task.applicationId(), list.items()), list.actor());
        }
        tasks.complete(task.taskId(), Map.of("reviewConclusion", reviewer ? "SUPPLEMENT" : "ASK_CUSTOMER"));
    }

    private static ReviewerOpinion opinion(String applicationId, List<SupplementItem> items) {
        return new ReviewerOpinion(
                applicationId,
                OpinionConclusion.SUPPLEMENT,
                items.stream().map(SupplementItem::docCode).collect(Collectors.joining("、", "退回补件：", "")),
                null,
                List.of(),
                items.stream()
                        .map(item -> new RequestedItem(item.docCode(), item.note()))
                        .toList());
    }
}
