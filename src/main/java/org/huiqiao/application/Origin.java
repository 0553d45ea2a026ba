package org.huiqiao.application;

import org.jspecify.annotations.Nullable;

/** Which way an application came in, and which earlier one it renews. */
public record Origin(String id, String channel, @Nullable String renews) {}
