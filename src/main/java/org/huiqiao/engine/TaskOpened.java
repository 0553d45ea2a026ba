package org.huiqiao.engine;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A user task was created.
 *
 * @param role candidate group, such as {@code reviewer}; null when only an assignee is named
 * @param properties extension properties of the model: {@code duty}, {@code sla}, {@code priority}, {@code stage}
 */
public record TaskOpened(
        String taskId,
        String taskKey,
        String name,
        String processKey,
        String businessKey,
        @Nullable String role,
        @Nullable String assignee,
        @Nullable Instant dueAt,
        Map<String, String> properties) {}
