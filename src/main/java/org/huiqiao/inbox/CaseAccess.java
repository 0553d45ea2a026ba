package org.huiqiao.inbox;

import java.util.List;
import org.huiqiao.application.Applications;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.springframework.stereotype.Component;

/**
 * Who may look into a case: whoever works on it or could begin to, carries it, leads its branch, or keeps the machine
 * running. What a relationship manager has in hand is no case of a colleague's (ADR 16).
 */
@Component
public class CaseAccess {

    private final Applications applications;
    private final InboxItems items;
    private final StandIns standIns;
    private final RestrictedCases restricted;

    CaseAccess(Applications applications, InboxItems items, StandIns standIns, RestrictedCases restricted) {
        this.applications = applications;
        this.items = items;
        this.standIns = standIns;
        this.restricted = restricted;
    }

    public boolean mayRead(String applicationId, Actor actor) {
        return actor.isStaff()
                && applications
                        .findById(applicationId)
                        .filter(application -> restricted.holdFor(application)
                                ? restricted.isOpenTo(applicationId, actor)
                                : carries(application, actor) || works(applicationId, actor))
                        .isPresent();
    }

    private static boolean carries(LoanApplication application, Actor actor) {
        return actor.has(Role.OPS)
                || actor.id().equals(application.rmId())
                || (actor.has(Role.TEAM_LEAD)
                        && actor.branch() != null
                        && actor.branch().equals(application.branch()));
    }

    private boolean works(String applicationId, Actor actor) {
        List<InboxItem> tasks = items.ofApplication(applicationId);
        return tasks.stream()
                .anyMatch(item -> actor.id().equals(item.closedBy())
                        || (actor.has(Role.AML) && Role.AML.group().equals(item.role()))
                        || (item.isOpen() && (item.heldBy(actor.id()) || couldWork(item, actor))));
    }

    /** A session in the branch wants a second person, whoever holds it. */
    private boolean couldWork(InboxItem item, Actor actor) {
        boolean colleaguesAlone =
                item.role() != null && Role.ofGroup(item.role()).ofPortfolio() && !item.isSession();
        return colleaguesAlone ? standIns.mayTakeNow(item, actor) : standIns.mayTake(item, actor);
    }
}
