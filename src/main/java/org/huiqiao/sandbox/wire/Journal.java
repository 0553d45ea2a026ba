package org.huiqiao.sandbox.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** All that the world remembers: a map in memory, each change first a line in a file. The last line of an id wins. */
@Component
public class Journal {

    private record Line(String kind, String id, Object value) {}

    private final Map<String, Map<String, JsonNode>> memory = new LinkedHashMap<>();
    private final OutputStream out;

    Journal(Environment environment) throws IOException {
        Path folder = Files.createDirectories(Config.of(environment).folder());
        Path file = folder.resolve("world.jsonl");
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file, UTF_8)) {
                remember(line);
            }
        }
        Path compact = folder.resolve("world.jsonl.new");
        Files.write(compact, lines());
        Files.move(compact, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        out = Files.newOutputStream(file, StandardOpenOption.APPEND);
    }

    public synchronized void put(String kind, String id, Object value) {
        try {
            out.write(line(kind, id, value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        kind(kind).put(id, Json.tree(value));
    }

    public synchronized <T> Optional<T> find(String kind, String id, Class<T> type) {
        return Optional.ofNullable(kind(kind).get(id)).map(node -> Json.as(node, type));
    }

    public Optional<Map<String, Object>> find(String kind, String id) {
        return find(kind, id, JsonNode.class).map(Json::object);
    }

    /** In the order of first writing. */
    public synchronized <T> List<T> all(String kind, Class<T> type) {
        return kind(kind).values().stream().map(node -> Json.as(node, type)).toList();
    }

    private Map<String, JsonNode> kind(String kind) {
        return memory.computeIfAbsent(kind, k -> new LinkedHashMap<>());
    }

    /** A kill may tear the last line; what it said was never acknowledged. */
    private void remember(String text) {
        JsonNode line = Json.line(text);
        if (line != null && line.hasNonNull("kind") && line.has("value")) {
            kind(line.get("kind").asText()).put(line.get("id").asText(), line.get("value"));
        }
    }

    private byte[] lines() {
        List<byte[]> lines = new ArrayList<>();
        memory.forEach((kind, values) -> values.forEach((id, value) -> lines.add(line(kind, id, value))));
        int size = lines.stream().mapToInt(line -> line.length).sum();
        java.nio.ByteBuffer all = java.nio.ByteBuffer.allocate(size);
        lines.forEach(all::put);
        return all.array();
    }

    private static byte[] line(String kind, String id, Object value) {
        byte[] json = Json.bytes(new Line(kind, id, value));
        byte[] line = java.util.Arrays.copyOf(json, json.length + 1);
        line[json.length] = '\n';
        return line;
    }

    @PreDestroy
    void close() throws IOException {
        out.close();
    }
}
