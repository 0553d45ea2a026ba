package org.huiqiao.review;

import java.util.List;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.springframework.context.MessageSourceResolvable;

/** Answers of D18. A higher approver may decide a lower case, for cases escalate; a customer never may. */
public enum AuthorityLevel implements MessageSourceResolvable {
    /** Needs nobody; if such a case is on the desk all the same, the lowest approver decides it. */
    AUTO(1),
    BRANCH_HEAD(1),
    L1(1),
    L2(2),
    L3(3),
    COMMITTEE(4);

    private static final List<Role> LADDER = List.of(Role.APPROVER_L1, Role.APPROVER_L2, Role.APPROVER_L3);

    private final int rank;

    AuthorityLevel(int rank) {
        this.rank = rank;
    }

    void refuseBelow(Actor actor) {
        if (actor.isCustomer()) {
            throw new AuthorityTooLow(this);
        }
        if (this == COMMITTEE) {
            return;
        }
        boolean enough = LADDER.stream().anyMatch(role -> actor.has(role) && LADDER.indexOf(role) + 1 >= rank);
        if (!enough) {
            throw new AuthorityTooLow(this);
        }
    }

    @Override
    public String[] getCodes() {
        return new String[] {"review.level." + name()};
    }
}
