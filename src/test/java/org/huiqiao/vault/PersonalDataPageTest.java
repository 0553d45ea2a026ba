package org.huiqiao.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of all personal columns is written from the code; {@code -Dwrite.personal=true} writes it anew. */
class PersonalDataPageTest {

    private static final Path PAGE = Path.of("docs/personal-data.md");

    @Test
    void thePageSaysWhatTheCodeSays() throws IOException {
        String page = page();
        if (Boolean.getBoolean("write.personal")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).content().isEqualTo(page);
    }

    private static String page() {
        return """
                # Personal data

                Written from `PersonalColumn` and `PersonalClass`; do not edit. After a change write it anew with
                `./mvnw test-compile surefire:test@default-test -Dtest=PersonalDataPageTest -Dwrite.personal=true`.

                Classes of JR/T 0171: C3 proves who one is, or harms when it becomes known; C2 identifies or describes
                somebody; C1 is of use inside the bank only. What the engine holds is none of it (ADR 7); files and
                contracts are sealed on disk (ADR 14).

                | table | column | class | at rest | who sees it | kept |
                |---|---|---|---|---|---|
                """
                + PersonalClass.all().stream()
                        .sorted(Comparator.comparing(PersonalClass::table).thenComparing(PersonalClass::column))
                        .map(one -> "| `%s` | `%s` | %s | %s | %s | %s |\n"
                                .formatted(
                                        one.table(),
                                        one.column(),
                                        one.dataClass(),
                                        one.atRest().words,
                                        one.seen().words,
                                        one.kept().words))
                        .collect(Collectors.joining());
    }
}
