package org.huiqiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What no template may hold: words of its own, unescaped text, and what the content security policy refuses. */
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("ui-templates");
    private static final Pattern COMMENTS = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

    @Test
    void noChineseTextIsWrittenIntoATemplate() throws IOException {
        assertThat(found("\\p{IsHan}+")).isEmpty();
    }

    @Test
    void noEnglishTextIsWrittenIntoATemplate() throws IOException {
        // a word of three letters or more between two tags; <code> may show one
        assertThat(found("(?<!-)>\\s*[A-Za-z]{3,}[^<>{}=]*</(?!code)")).isEmpty();
    }

    @Test
    void noTextGoesOutUnescaped() throws IOException {
        assertThat(found("th:utext|\\[\\(")).isEmpty();
    }

    @Test
    void noStyleAndNoScriptIsInline() throws IOException {
        assertThat(found("\\s(th:)?style=|<style|<script(?![^>]*src=)|\\s(th:)?on[a-z]+=|javascript:|hx-on"))
                .isEmpty();
    }

    @Test
    void nothingIsLoadedFromElsewhere() throws IOException {
        assertThat(found("(src|href|action)=\"(https?:)?//")).isEmpty();
    }

    @Test
    void thereAreAtMostTenParts() throws IOException {
        assertThat(TranslationsTest.files(TEMPLATES.resolve("parts"), ".html")).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void coloursAndSizesAreNamedInOneFile() throws IOException {
        List<String> strays = new ArrayList<>();
        for (Path file : TranslationsTest.files(Path.of("src/main/resources/static/css"), ".css")) {
            if (!file.endsWith("tokens.css")) {
                matches("#[0-9a-fA-F]{3,8}\\b|rgba?\\(", file, Files.readString(file), strays);
            }
        }
        assertThat(strays).isEmpty();
    }

    private static List<String> found(String pattern) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : TranslationsTest.files(TEMPLATES, ".html")) {
            matches(pattern, file, COMMENTS.matcher(Files.readString(file)).replaceAll(""), found);
        }
        return found;
    }

    private static void matches(String pattern, Path file, String text, List<String> found) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(file + ": " + matcher.group().strip());
        }
    }
}
