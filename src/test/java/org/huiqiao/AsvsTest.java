package org.huiqiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/asvs.md claims, a test proves; whoever removes the test removes the claim. */
class AsvsTest {

    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        Set<String> tests;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            tests = files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
        }
        for (String page : List.of("docs/asvs.md", "docs/security.md")) {
            List<String> named = TEST.matcher(Files.readString(Path.of(page)))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(named).as(page).isNotEmpty();
            assertThat(tests).as(page).containsAll(named);
        }
    }

    @Test
    void everyLineHasAStateAndWhatIsMetNamesItsTest() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("docs/asvs.md")).stream()
                .filter(line -> line.matches("\\| \\d.*"))
                .toList();
        assertThat(lines).hasSizeGreaterThan(50).allSatisfy(line -> {
            String[] cells = line.split("\\|");
            assertThat(cells[3].strip()).as(line).isIn("met", "partly", "not met", "operation");
            if (cells[3].strip().equals("met")) {
                assertThat(TEST.matcher(cells[4]).results().map(MatchResult::group))
                        .as(line)
                        .isNotEmpty();
            }
        });
    }
}
