package org.huiqiao.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** PostgreSQL's own benchmark, where the machine has it. */
final class PgBench {

    private PgBench() {}

    /** On the path, or where Debian puts it. */
    static Optional<Path> program() {
        return Stream.concat(
                        Stream.of(System.getenv("PATH").split(File.pathSeparator))
                                .map(Path::of),
                        debian().stream())
                .map(folder -> folder.resolve("pgbench"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static List<Path> debian() {
        try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            return versions.map(version -> version.resolve("bin")).toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    /** One client that does what the script says as many times. */
    static void run(Path program, int port, String database, String script, int times)
            throws IOException, InterruptedException {
        Path file = Files.createTempFile("pgbench", ".sql");
        Path log = Files.createTempFile("pgbench", ".log");
        Files.writeString(file, script);
        ProcessBuilder pgbench = new ProcessBuilder(
                        program.toString(),
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--client=1",
                        "--transactions=" + times,
                        "--file=" + file,
                        "--host=127.0.0.1",
                        "--port=" + port,
                        "--username=postgres",
                        database)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        pgbench.environment().putAll(Map.of("PGPASSWORD", "postgres", "PGSSLMODE", "disable"));
        if (pgbench.start().waitFor() != 0) {
            throw new IllegalStateException("pgbench failed: " + Files.readString(log));
        }
    }
}
