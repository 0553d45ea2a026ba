package org.huiqiao.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.huiqiao.FlowNodes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Runs last and reads what all tests before left behind: which nodes of the models no case has ever passed. */
@Tag("gate")
class FlowNodeCoverageTest {

    private static final double ENOUGH = 0.95;

    @Test
    void theTestsGoNearlyAllWaysThroughTheProcesses() throws IOException {
        Set<String> all = inModels();
        Set<String> missing = new TreeSet<>(all);
        missing.removeAll(passed());
        double share = 1 - (double) missing.size() / all.size();
        String report = report(all, missing, share);
        System.out.println(report);
        Files.createDirectories(FlowNodes.FOLDER);
        Files.writeString(FlowNodes.FOLDER.resolve("report.md"), report);
        assertThat(share).as("nodes that no test passes: %s", missing).isGreaterThanOrEqualTo(ENOUGH);
    }

    private static Set<String> inModels() {
        Set<String> nodes = new TreeSet<>();
        ModelFiles.processes().forEach((file, model) -> model.getModelElementsByType(FlowNode.class)
                .forEach(node -> nodes.add(ModelFiles.camelCase(file) + " " + node.getId())));
        return nodes;
    }

    private static Set<String> passed() throws IOException {
        Set<String> lines = new TreeSet<>();
        if (Files.isDirectory(FlowNodes.FOLDER)) {
            try (Stream<Path> files = Files.list(FlowNodes.FOLDER)) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".txt")).toList()) {
                    lines.addAll(Files.readAllLines(file));
                }
            }
        }
        return lines;
    }

    private static String report(Set<String> all, Set<String> missing, double share) {
        StringBuilder report = new StringBuilder("# Flow nodes passed by the tests\n\n")
                .append(String.format(
                        Locale.ROOT,
                        "%d of %d, %.1f %%\n\n| process | passed | of | missing |\n| --- | --- | --- | --- |\n",
                        all.size() - missing.size(),
                        all.size(),
                        100 * share));
        all.stream().map(FlowNodeCoverageTest::process).distinct().forEach(process -> {
            Set<String> gaps = of(process, missing);
            int nodes = of(process, all).size();
            report.append(String.format(
                    "| %s | %d | %d | %s |\n", process, nodes - gaps.size(), nodes, String.join(", ", gaps)));
        });
        return report.toString();
    }

    private static Set<String> of(String process, Set<String> lines) {
        return lines.stream()
                .filter(line -> process(line).equals(process))
                .map(line -> line.substring(process.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String process(String line) {
        return line.substring(0, line.indexOf(' '));
    }
}
