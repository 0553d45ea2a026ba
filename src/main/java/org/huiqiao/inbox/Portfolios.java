package org.huiqiao.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huiqiao.application.Applications;
import org.huiqiao.customers.Portfolio;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.huiqiao.users.Users;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A team lead hands all that one manager carries to another: for good (移交) or only the tasks in hand (托管). */
@Component
public class Portfolios {

    private static final int LONGEST_REASON = 200;

    private final Inbox inbox;
    private final InboxItems items;
    private final Portfolio customers;
    private final Applications applications;
    private final Users users;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Portfolios(
            Inbox inbox,
            InboxItems items,
            Portfolio customers,
            Applications applications,
            Users users,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.inbox = inbox;
        this.items = items;
        this.customers = customers;
        this.applications = applications;
        this.users = users;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** @param left tasks that stay, because the other one must not do them */
    public record Moved(int customers, int cases, int tasks, List<InboxItem> left) {}

    @Transactional
    public Moved handOver(String fromId, String toId, boolean keepsCustomers, String reason, Actor lead) {
        String branch = lead.branch();
        String why = reason.strip();
        Actor to = users.staff(toId).orElseThrow(HandOverUnexplained::new);
        if (branch == null
                || !lead.has(Role.TEAM_LEAD)
                || !to.has(Role.RM)
                || !branch.equals(to.branch())
                || fromId.equals(toId)
                || users.names(Set.of(fromId)).isEmpty()
                || why.isEmpty()
                || why.length() > LONGEST_REASON) {
            throw new HandOverUnexplained();
        }
        int companies = keepsCustomers ? 0 : customers.move(fromId, toId, branch);
        int cases = keepsCustomers ? 0 : applications.move(fromId, toId, branch);
        if (!keepsCustomers) {
            jdbc.sql("update inbox_item set carer = :to, rm_id = :to where carer = :from and branch = :branch")
                    .param("from", fromId)
                    .param("to", toId)
                    .param("branch", branch)
                    .update();
        }
        List<InboxItem> left = new ArrayList<>();
        int moved = 0;
        for (InboxItem item : heldBy(fromId, branch)) {
            if (items.mayTake(item, to)) {
                inbox.handOver(item.taskId(), toId, lead);
                moved++;
            } else {
                left.add(item);
            }
        }
        events.publishEvent(new PortfolioHandedOver(branch, fromId, toId, keepsCustomers, why, lead.id()));
        return new Moved(companies, cases, moved, List.copyOf(left));
    }

    /** So many that nobody could do them. */
    private List<InboxItem> heldBy(String staffId, String branch) {
        return jdbc.sql("select * from inbox_item i where holder = :holder and branch = :branch"
                        + " order by urgency, task_id fetch first 500 rows only")
                .param("holder", staffId)
                .param("branch", branch)
                .query(InboxItems::item)
                .list();
    }
}
