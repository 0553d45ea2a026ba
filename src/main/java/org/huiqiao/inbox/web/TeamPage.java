package org.huiqiao.inbox.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 代班与移交.
 *
 * @param people who may be away, as far as the reader may say so
 * @param colleagues who may stand in or take over
 */
record TeamPage(
        boolean lead,
        List<AwayRow> away,
        List<Option> people,
        List<Option> colleagues,
        List<String> left,
        @Nullable String done,
        @Nullable String problem) {

    /** Who is away from when to when and who stands in. */
    record AwayRow(long id, String who, String substitute, String from, String to, boolean own) {}
}
