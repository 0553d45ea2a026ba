package org.huiqiao.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param step the question at which the customer stopped */
public record HelpRequest(
        String applicationId, @Nullable String creditCode, String productCode, String step, Instant askedAt) {}
