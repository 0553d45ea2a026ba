package org.huiqiao.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huiqiao.engine.FileDifference.Line;

/** Which lines to take away from one text and to put in to get another: the longest common subsequence stays. */
final class LineDifferences {

    private static final int MOST = 200;
    private static final long MOST_COMPARED = 4_000_000;

    private LineDifferences() {}

    static List<Line> between(byte[] released, byte[] file) {
        List<String> old = lines(released);
        List<String> now = lines(file);
        int start = 0;
        while (start < old.size() && start < now.size() && old.get(start).equals(now.get(start))) {
            start++;
        }
        int oldEnd = old.size();
        int nowEnd = now.size();
        while (oldEnd > start && nowEnd > start && old.get(oldEnd - 1).equals(now.get(nowEnd - 1))) {
            oldEnd--;
            nowEnd--;
        }
        return changes(old.subList(start, oldEnd), now.subList(start, nowEnd), start).stream()
                .limit(MOST)
                .toList();
    }

    private static List<Line> changes(List<String> old, List<String> now, int offset) {
        if ((long) old.size() * now.size() > MOST_COMPARED) {
            return Stream.concat(all('-', old, offset), all('+', now, offset)).toList();
        }
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<Line> changes = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                i++;
                j++;
            } else if (j == now.size() || i < old.size() && common[i + 1][j] >= common[i][j + 1]) {
                changes.add(new Line('-', offset + i + 1, old.get(i++)));
            } else {
                changes.add(new Line('+', offset + j + 1, now.get(j++)));
            }
        }
        return changes;
    }

    private static Stream<Line> all(char sign, List<String> lines, int offset) {
        return IntStream.range(0, Math.min(MOST / 2, lines.size()))
                .mapToObj(i -> new Line(sign, offset + i + 1, lines.get(i)));
    }

    private static List<String> lines(byte[] content) {
        return new String(content, StandardCharsets.UTF_8).lines().toList();
    }
}
