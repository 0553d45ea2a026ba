package org.huiqiao.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/** The models of the repository, by file name without ending. */
final class ModelFiles {

    private ModelFiles() {}

    static Map<String, BpmnModelInstance> processes() {
        return read("processes", ".bpmn", file -> Bpmn.readModelFromFile(file.toFile()));
    }

    static Map<String, DmnModelInstance> decisions() {
        return read("decisions", ".dmn", file -> Dmn.readModelFromFile(file.toFile()));
    }

    /** As it is read, with the entities that stand in expressions resolved. */
    static String text(String file) {
        try {
            return Files.readString(Path.of(file))
                    .replace("&#34;", "\"")
                    .replace("&quot;", "\"")
                    .replace("&#39;", "'")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&amp;", "&");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String camelCase(String kebab) {
        List<String> words = List.of(kebab.split("-"));
        return words.get(0)
                + words.stream()
                        .skip(1)
                        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .collect(Collectors.joining());
    }

    private static <T> Map<String, T> read(String folder, String ending, Function<Path, T> reader) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(ending, ""),
                            reader,
                            (a, b) -> a,
                            TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
