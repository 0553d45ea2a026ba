package org.huiqiao.application;

import org.jspecify.annotations.Nullable;

public record OriginTagMade(
        String code, OriginTag.Kind kind, @Nullable String rmId, String actor) {}
