package org.huiqiao.review;

import java.util.List;
import java.util.stream.Collectors;

/** Short lists that are only ever read whole are kept one entry a line. */
final class Lines {

    private Lines() {}

    static String join(List<String> entries) {
        return entries.stream()
                .map(entry -> entry.replaceAll("\\R", " ").strip())
                .filter(entry -> !entry.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    static List<String> split(String lines) {
        return lines.lines().toList();
    }
}
