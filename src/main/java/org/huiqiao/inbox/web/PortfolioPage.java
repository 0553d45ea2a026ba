package org.huiqiao.inbox.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 业务移交.
 *
 * @param colleagues of the lead's branch
 * @param left what stayed, after it was done
 */
record PortfolioPage(
        List<Option> colleagues,
        List<String> left,
        @Nullable String done,
        @Nullable String problem) {}
