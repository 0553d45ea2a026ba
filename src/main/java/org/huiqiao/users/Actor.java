package org.huiqiao.users;

import java.io.Serializable;
import java.util.Set;
import org.huiqiao.common.Reach;
import org.jspecify.annotations.Nullable;

/** Who is acting now. Staff carry their sign-in name as id, customers their account number. */
public record Actor(
        String id, String name, Set<Role> roles, @Nullable String branch) implements Serializable {

    /** The bank's own automation: it holds no post, so it can do nothing that needs a person's. */
    public static final Actor SYSTEM = new Actor("system", "system", Set.of(), null);

    public Actor {
        roles = Set.copyOf(roles);
        if (roles.contains(Role.CUSTOMER) && roles.size() > 1) {
            throw new IllegalArgumentException("A customer's identity never holds a post in the bank: " + id);
        }
    }

    public static Actor customer(String accountId, String name) {
        return new Actor(accountId, name, Set.of(Role.CUSTOMER), null);
    }

    public boolean isCustomer() {
        return has(Role.CUSTOMER);
    }

    public boolean isStaff() {
        return !roles.isEmpty() && !isCustomer();
    }

    /**
     * The head office reaches every case, a branch its own, a relationship manager his customers: whoever belongs to a
     * branch works for it, in any post, and a post of a branch without its branch reaches nothing.
     */
    public Reach reach() {
        if (isCustomer()) {
            return new Reach(Reach.Kind.CUSTOMER, id, "");
        }
        if (!isStaff()) {
            return Reach.NOBODY;
        }
        if (branch == null && roles.stream().noneMatch(Role::ofBranch)) {
            return new Reach(Reach.Kind.ALL, id, "");
        }
        boolean portfolio = roles.stream().allMatch(Role::ofPortfolio);
        return new Reach(portfolio ? Reach.Kind.PORTFOLIO : Reach.Kind.BRANCH, id, branch == null ? "" : branch);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
