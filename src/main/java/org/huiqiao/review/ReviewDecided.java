package org.huiqiao.review;

import org.jspecify.annotations.Nullable;

/** The case is decided; of two approvers the second has agreed. */
public record ReviewDecided(
        String applicationId,
        DecisionConclusion conclusion,
        @Nullable ReturnStep returnTo) {}
