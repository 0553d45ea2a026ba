package org.huiqiao.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param next where the next page begins; null on the last one */
public record UnderWayPage(
        List<CaseUnderWay> cases, @Nullable String next) {}
