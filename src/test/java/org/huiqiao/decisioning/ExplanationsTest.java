package org.huiqiao.decisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationsTest {

    @Test
    void listsAndFraudAreNotTold() {
        assertThat(Explanations.declined(List.of("R10", "R11", "R12")))
                .containsExactly(new Explanation("decisioning.declined.general", "decisioning.help.general"));
        assertThat(Explanations.declined(List.of("R11", "R04", "R04")))
                .containsExactly(new Explanation("decisioning.declined.history", "decisioning.help.history"));
    }

    @Test
    void withoutAReasonTheGeneralWordingIsUsed() {
        assertThat(Explanations.declined(List.of())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"decisioning.properties", "decisioning_en.properties"})
    void everyTextExistsAndNamesNoCodeAndNoList(String file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages", file))) {
            texts.load(reader);
        }
        FactDictionary.all().forEach(fact -> assertThat(texts.getProperty(fact.labelKey()))
                .as(fact.key())
                .isNotBlank());
        IntStream.rangeClosed(1, 22)
                .mapToObj("R%02d"::formatted)
                .flatMap(code -> Explanations.declined(List.of(code)).stream())
                .flatMap(told -> java.util.stream.Stream.of(told.reasonKey(), told.helpKey()))
                .forEach(key -> assertThat(texts.getProperty(key))
                        .as(key)
                        .isNotBlank()
                        .doesNotContainPattern("R\\d\\d|洗钱|制裁|名单|黑|欺诈|launder|sanction|list|fraud"));
    }
}
