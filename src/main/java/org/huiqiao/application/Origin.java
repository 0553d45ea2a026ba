package org.huiqiao.application;

import org.jspecify.annotations.Nullable;

/**
 * By which way an application came in, and the application whose loan it renews.
 *
 * @param tagKind of the link or picture that the customer came by; null without one
 * @param place the grid of that link
 * @param helpAsked the customer waits for a call of the manager
 */
public record Origin(
        String id,
        String channel,
        @Nullable String renews,
        OriginTag.@Nullable Kind tagKind,
        @Nullable String place,
        boolean helpAsked) {}
