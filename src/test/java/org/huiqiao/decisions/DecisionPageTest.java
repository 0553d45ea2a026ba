package org.huiqiao.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;

/** The page of all decisions is written from the models; {@code -Dwrite.decisions=true} writes it anew. */
class DecisionPageTest {

    private static final Path PAGE = Path.of("docs/decisions.md");
    private static final Pattern SOURCE = Pattern.compile("\\b(D\\d\\d)\\b");

    @Test
    void thePageSaysWhatTheModelsSay() throws IOException {
        String page = page();
        if (Boolean.getBoolean("write.decisions")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).content().isEqualTo(page);
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Decisions

                Written from the models in `decisions/`; do not edit. After a change of a table write it anew with
                `./mvnw test-compile surefire:test@default-test -Dtest=DecisionPageTest -Dwrite.decisions=true`.
                """);
        Tables.files().forEach(file -> page.append(section(file)));
        return page.toString();
    }

    private static String section(Path file) {
        Decision decision = Dmn.readModelFromFile(file.toFile())
                .getModelElementsByType(Decision.class)
                .iterator()
                .next();
        DecisionTable table = (DecisionTable) decision.getExpression();
        List<String> rules = table.getRules().stream()
                .map(rule -> "- `" + bare(decision, rule) + "` "
                        + rule.getDescription().getTextContent().strip())
                .toList();
        List<String> inputs = table.getInputs().stream().map(Input::getLabel).toList();
        List<String> outputs = table.getOutputs().stream().map(Output::getLabel).toList();
        return """

                ## %s (`%s`)

                - Question: given %s, what is %s?
                - Inputs: %s
                - Outputs: %s
                - Hit policy: %s
                - Source: %s
                - Used by: %s

                %s
                """.formatted(
                        decision.getName(),
                        decision.getId(),
                        String.join("、", inputs),
                        String.join("、", outputs),
                        words(table.getInputs().stream()
                                .map(input -> input.getLabel() + " `"
                                        + input.getInputExpression().getText().getTextContent() + "`")
                                .toList()),
                        words(table.getOutputs().stream()
                                .map(output -> output.getLabel() + " `" + output.getName() + "`")
                                .toList()),
                        table.getHitPolicy() + (table.getAggregation() == null ? "" : " " + table.getAggregation()),
                        words(sources(rules)),
                        words(users(decision.getId())),
                        String.join("\n", rules));
    }

    private static String bare(Decision decision, Rule rule) {
        return rule.getId().substring(decision.getId().length() + 1);
    }

    private static Set<String> sources(List<String> rules) {
        return rules.stream()
                .flatMap(rule -> SOURCE.matcher(rule).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> users(String key) {
        List<String> users = new ArrayList<>();
        for (Path process : files(Path.of("processes"), ".bpmn")) {
            Matcher task = Pattern.compile("id=\"(\\w+)\"[^>]*decisionRef=\"" + key + "\"")
                    .matcher(read(process));
            while (task.find()) {
                users.add("`" + process.getFileName() + "` " + task.group(1));
            }
        }
        for (Path code : files(Path.of("src/main/java"), ".java")) {
            if (read(code).contains('"' + key + '"') && !code.endsWith("FactDictionary.java")) {
                users.add("`" + code.getFileName() + "`");
            }
        }
        return users;
    }

    private static String words(Collection<String> parts) {
        return parts.isEmpty() ? "none yet" : String.join(", ", parts);
    }

    private static List<Path> files(Path folder, String suffix) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
