package org.huiqiao.customers;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Branch;
import org.huiqiao.users.Role;
import org.huiqiao.users.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which manager looks after which companies. */
@Component
public class Portfolio {

    private final Companies companies;
    private final Users users;

    Portfolio(Companies companies, Users users) {
        this.companies = companies;
        this.users = users;
    }

    /** Which of these companies are this manager's. */
    @Transactional(readOnly = true)
    public List<Company> of(String rmId, Collection<String> companyIds) {
        return companyIds.isEmpty() ? List.of() : companies.findByIdInAndRmId(companyIds, rmId);
    }

    /** All that one manager looks after in a branch goes to another; how many companies. */
    @Transactional
    public int move(String fromRm, String toRm, String branch) {
        return companies.move(fromRm, toRm, branch);
    }

    record Assignment(String branch, String rmId) {}

    /**
     * The least loaded manager of the branch that serves the region (domain 1.3, step 8); of the branch that sent the
     * customer, where that one serves the region too.
     */
    Assignment assign(String region, @Nullable Referral referral) {
        Branch serving = users.branchServing(region).orElseThrow(RegionNotServed::new);
        if (referral == null || !users.serves(referral.branch(), region)) {
            return leastLoaded(serving.id()).orElseThrow(RegionNotServed::new);
        }
        String sender = referral.rmId();
        return users.withRole(Role.RM, referral.branch()).stream()
                .filter(rm -> rm.id().equals(sender))
                .findFirst()
                .map(rm -> new Assignment(referral.branch(), rm.id()))
                .or(() -> leastLoaded(referral.branch()))
                .or(() -> leastLoaded(serving.id()))
                .orElseThrow(RegionNotServed::new);
    }

    private Optional<Assignment> leastLoaded(String branch) {
        List<Actor> managers = users.withRole(Role.RM, branch);
        // a second manager (B 角) takes a company only where nobody else is: two different people must visit it
        List<Actor> first = managers.stream().filter(rm -> !rm.has(Role.RM2)).toList();
        return (first.isEmpty() ? managers : first)
                .stream()
                        .min(Comparator.comparingLong((Actor rm) -> companies.countByRmId(rm.id()))
                                .thenComparing(Actor::id))
                        .map(rm -> new Assignment(branch, rm.id()));
    }
}
