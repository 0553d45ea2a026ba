package org.huiqiao.users;

import java.util.Locale;

/** A post in the bank (domain 1.1); its {@link #group()} is the candidate group of user tasks. */
public enum Role {
    CUSTOMER,
    RM,
    RM2,
    TEAM_LEAD,
    INTAKE,
    REVIEWER,
    APPROVER_L1,
    APPROVER_L2,
    APPROVER_L3,
    COMMITTEE,
    COMMITTEE_SEC,
    COLLATERAL,
    LEGAL,
    DISB_ACCEPT,
    DISB_REVIEW,
    DISB_APPROVE,
    DISB_RECHECK,
    OPS,
    POSTLOAN,
    AML,
    DMN_ADMIN;

    /** Held in a branch, for its cases only. */
    public boolean ofBranch() {
        return this == RM || this == RM2 || this == TEAM_LEAD || this == APPROVER_L1;
    }

    /** Whoever holds nothing else sees his own customers, not those of colleagues. */
    public boolean ofPortfolio() {
        return this == RM || this == RM2 || this == POSTLOAN;
    }

    public String group() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Role ofGroup(String group) {
        for (Role role : values()) {
            if (role.group().equals(group)) {
                return role;
            }
        }
        throw new IllegalArgumentException("No role has the group " + group);
    }
}
