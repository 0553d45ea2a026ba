package org.huiqiao.decisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.huiqiao.ReplayedAfterwards;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Runs last: the decisions of all case tests were replayed, and there were many. */
@Tag("gate")
class ReplayProofTest {

    private static final int CASE_TESTS = 10;

    @Test
    void everyDecisionOfTheTestsGivesTheSameAnswerAgain() throws IOException {
        List<String[]> lines = lines();
        System.out.printf(
                "Replayed %d decision records with %d answers of tables, %d differences%n",
                sum(lines, 1), sum(lines, 2), sum(lines, 3));
        assertThat(lines).hasSizeGreaterThan(CASE_TESTS);
        assertThat(sum(lines, 2)).isGreaterThan(sum(lines, 1)).isPositive();
        assertThat(sum(lines, 3)).isZero();
    }

    private static int sum(List<String[]> lines, int column) {
        return lines.stream().mapToInt(line -> Integer.parseInt(line[column])).sum();
    }

    private static List<String[]> lines() throws IOException {
        try (Stream<Path> files = Files.list(ReplayedAfterwards.FOLDER)) {
            return files.flatMap(ReplayProofTest::read)
                    .map(line -> line.split(" "))
                    .toList();
        }
    }

    private static Stream<String> read(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
