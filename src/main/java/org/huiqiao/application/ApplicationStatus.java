package org.huiqiao.application;

import java.util.EnumSet;
import java.util.Set;

/** The states of an application (domain 1.2). Each names the states that may follow it. */
public enum ApplicationStatus {
    DRAFT,
    SUBMITTED,
    PRECHECK,
    AUTO_DECISION,
    SUSPENDED,
    MANUAL_REVIEW,
    RETURNED,
    APPROVED,
    CONTRACTING,
    SECURITY_PERFECTION,
    DISB_REVIEW,
    PAYING,
    IN_FORCE,
    SETTLED,
    DECLINED,
    WITHDRAWN,
    EXPIRED,
    CANCELLED_BY_BANK;

    private static final Set<ApplicationStatus> OVER =
            EnumSet.of(IN_FORCE, SETTLED, WITHDRAWN, EXPIRED, CANCELLED_BY_BANK);

    /** No way leads on from here; a declined case can still be looked at by a person (PIPL 24). */
    public boolean isOver() {
        return OVER.contains(this);
    }

    public boolean isOpen() {
        return !isOver() && this != DECLINED;
    }

    boolean mayBecome(ApplicationStatus next) {
        return switch (next) {
            case DRAFT -> false;
            case SUBMITTED -> this == DRAFT;
            case PRECHECK -> this == SUBMITTED;
            case AUTO_DECISION -> this == PRECHECK;
            case SUSPENDED -> this == AUTO_DECISION;
            case MANUAL_REVIEW ->
                EnumSet.of(AUTO_DECISION, SUSPENDED, DECLINED, RETURNED, MANUAL_REVIEW, APPROVED)
                        .contains(this);
            case RETURNED -> this == MANUAL_REVIEW;
            case APPROVED -> this == AUTO_DECISION || this == MANUAL_REVIEW;
            case CONTRACTING -> this == APPROVED;
            case SECURITY_PERFECTION -> this == CONTRACTING;
            case DISB_REVIEW -> this == CONTRACTING || this == SECURITY_PERFECTION || this == PAYING;
            case PAYING -> this == DISB_REVIEW || this == PAYING;
            case IN_FORCE -> this == PAYING;
            case SETTLED -> this == IN_FORCE;
            case DECLINED ->
                EnumSet.of(SUBMITTED, PRECHECK, AUTO_DECISION, SUSPENDED, MANUAL_REVIEW, DECLINED)
                        .contains(this);
            case WITHDRAWN -> (isOpen() || this == DECLINED) && this != PAYING;
            case EXPIRED, CANCELLED_BY_BANK -> isOpen() && this != DRAFT;
        };
    }
}
