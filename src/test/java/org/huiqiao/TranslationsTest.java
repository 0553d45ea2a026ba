package org.huiqiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huiqiao.common.Refused;
import org.huiqiao.products.Security;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Every sentence exists in Chinese and English, for all modules. */
class TranslationsTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern CJK = Pattern.compile("\\p{IsHan}");
    // #{key} and #{key(…)}; keys put together at run time (#{${…}}) are checked by the pages that use them
    private static final Pattern IN_TEMPLATE =
            Pattern.compile("#\\{([a-zA-Z][\\w.]*)|#messages\\.msg\\('([\\w.]+)'[,)]");
    private static final Pattern IN_JAVA = Pattern.compile(
            "message = \"\\{([\\w.]+)}\"|getMessage\\(\\s*\"([\\w.]+)\"|rejectValue\\([^,]+, \"([\\w.]+)\""
                    + "|words\\.text\\(\\s*\"([\\w.]*\\w)\"|add\\(\\s*rows,\\s*\"(\\w+\\.[\\w.]+)\"");

    @Test
    void everyKeyIsInBothLanguages() throws IOException {
        Map<String, String> chinese = all(false);
        Map<String, String> english = all(true);
        assertThat(english.keySet()).containsExactlyInAnyOrderElementsOf(chinese.keySet());
    }

    @Test
    void noTextIsEmptyAndEnglishTextsAreEnglish() throws IOException {
        assertThat(all(false)).noneSatisfy((key, text) -> assertThat(text).isBlank());
        assertThat(all(true)).allSatisfy((key, text) -> {
            assertThat(text).as(key).isNotBlank();
            if (!key.equals("layout.language.other")) {
                assertThat(CJK.matcher(text).find()).as(key + "=" + text).isFalse();
            }
        });
    }

    /** Keys that are put together at run time. */
    @Test
    void everySecurityIsExplainedToCustomers() throws IOException {
        Set<String> keys = all(false).keySet();
        for (Security security : Security.values()) {
            assertThat(keys)
                    .contains(
                            "portal.product.hint." + security,
                            "layout.product." + security + ".fits",
                            "layout.product." + security + ".needs");
        }
    }

    @Test
    void everyDocumentOfTheChecklistHasAName() throws IOException {
        Set<String> keys = all(false).keySet();
        Matcher codes =
                Pattern.compile("DOC\\d\\d").matcher(Files.readString(Path.of("decisions/document-checklist.dmn")));
        while (codes.find()) {
            assertThat(keys).contains("inbox.document." + codes.group(), "portal.document." + codes.group());
        }
    }

    @Test
    void placeholdersAreTheSameInBothLanguages() throws IOException {
        Map<String, String> english = all(true);
        all(false).forEach((key, text) -> assertThat(placeholders(english.getOrDefault(key, "")))
                .as(key)
                .isEqualTo(placeholders(text)));
    }

    /** Texts without arguments are told as they stand; in those with arguments one apostrophe begins a quotation. */
    @Test
    void anApostropheIsDoubledWhereThereAreArgumentsAndNowhereElse() throws IOException {
        Pattern single = Pattern.compile("(?<!')'(?!')");
        for (boolean english : new boolean[] {false, true}) {
            assertThat(all(english)).allSatisfy((key, text) -> {
                if (placeholders(text).isEmpty()) {
                    assertThat(text).as(key).doesNotContain("''");
                } else {
                    assertThat(single.matcher(text).find()).as(key + "=" + text).isFalse();
                }
            });
        }
    }

    @Test
    void noKeyIsWrittenTwice() throws IOException {
        Map<String, Path> seen = new HashMap<>();
        for (Path file : files(MESSAGES, ".properties")) {
            for (String key : read(file).stringPropertyNames()) {
                Path former = seen.put(key + (file.toString().endsWith("_en.properties") ? " en" : ""), file);
                assertThat(former).as(key + " in " + file).isNull();
            }
        }
    }

    @Test
    void everyKeyThatIsUsedExists() throws IOException {
        Set<String> known = all(false).keySet();
        Set<String> missing = new TreeSet<>();
        for (Path template : files(Path.of("ui-templates"), ".html")) {
            missing.addAll(unknown(template, IN_TEMPLATE, known));
        }
        for (Path source : files(Path.of("src/main/java"), ".java")) {
            missing.addAll(unknown(source, IN_JAVA, known));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyRefusalHasItsWords() throws IOException {
        Set<String> known = all(false).keySet();
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Refused.class));
        List<String> mute = scanner.findCandidateComponents("org.huiqiao").stream()
                .map(found -> found.getBeanClassName())
                .map(name -> "refused." + name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1))
                .filter(key -> !known.contains(key))
                .toList();
        assertThat(mute).isEmpty();
    }

    private static List<String> unknown(Path file, Pattern pattern, Set<String> known) throws IOException {
        List<String> unknown = new ArrayList<>();
        Matcher matcher = pattern.matcher(Files.readString(file).replaceAll("(?s)<!--.*?-->", ""));
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                String key = matcher.group(group);
                if (key != null && !known.contains(key)) {
                    unknown.add(file + ": " + key);
                }
            }
        }
        return unknown;
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new TreeSet<>();
        for (int i = 0; i < new MessageFormat(text, Locale.ROOT).getFormatsByArgumentIndex().length; i++) {
            found.add(text.contains("{" + i) ? "{" + i + "}" : "unused " + i);
        }
        return found;
    }

    private static Map<String, String> all(boolean english) throws IOException {
        Map<String, String> all = new HashMap<>();
        for (Path file : files(MESSAGES, ".properties")) {
            if (file.toString().endsWith("_en.properties") == english) {
                read(file).forEach((key, text) -> all.put((String) key, (String) text));
            }
        }
        return all;
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
