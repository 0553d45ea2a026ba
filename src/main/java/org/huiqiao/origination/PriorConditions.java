package org.huiqiao.origination;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.huiqiao.disbursement.PriorConditionUnknown;
import org.huiqiao.review.Approval;
import org.huiqiao.review.Approvals;
import org.huiqiao.users.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the approver wanted done before the money leaves, line by line (D22). A new approval starts afresh. */
@Component
class PriorConditions {

    private final Approvals approvals;
    private final JdbcClient jdbc;
    private final Clock clock;

    PriorConditions(Approvals approvals, JdbcClient jdbc, Clock clock) {
        this.approvals = approvals;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<PriorCondition> of(String applicationId) {
        return approvals.approval(applicationId).map(this::of).orElse(List.of());
    }

    boolean allConfirmed(String applicationId) {
        return of(applicationId).stream().allMatch(PriorCondition::isConfirmed);
    }

    void confirm(String applicationId, String code, String note, Actor actor) {
        PriorCondition open = of(applicationId).stream()
                .filter(condition -> condition.code().equals(code) && !condition.isConfirmed())
                .findFirst()
                .orElseThrow(() -> new PriorConditionUnknown(code));
        jdbc.sql("insert into prior_condition (approval_id, line_no, note, confirmed_by, confirmed_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(
                        approvals.approval(applicationId).orElseThrow().id(),
                        open.line(),
                        note,
                        actor.id(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    private List<PriorCondition> of(Approval approval) {
        Map<Integer, String> notes = new HashMap<>();
        jdbc.sql("select line_no, note from prior_condition where approval_id = ?")
                .param(approval.id())
                .query(row -> {
                    notes.put(row.getInt("line_no"), row.getString("note"));
                });
        List<String> texts = approval.conditions();
        return IntStream.rangeClosed(1, texts.size())
                .mapToObj(line -> new PriorCondition(line, texts.get(line - 1), notes.get(line)))
                .toList();
    }
}
