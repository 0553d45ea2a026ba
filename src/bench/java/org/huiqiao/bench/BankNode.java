package org.huiqiao.bench;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The bank in a JVM of its own. */
final class BankNode implements AutoCloseable {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final Duration STARTING = Duration.ofMinutes(3);
    private static final List<String> LIMITS =
            List.of("calculator", "estimate", "application", "first-password", "sms-minute", "sms-day", "sms-address");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final int port;
    private final double startSeconds;

    /**
     * @param program what the JVM is told to run
     * @param world where the outside world listens
     */
    BankNode(String name, List<String> program, String databaseUrl, int world, Path folder)
            throws IOException, InterruptedException {
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        List<String> command = new ArrayList<>(List.of(JAVA, "-Xmx512m", "-Duser.timezone=Asia/Shanghai"));
        command.addAll(program);
        command.addAll(List.of(
                "--server.port=" + port,
                "--huiqiao.node=" + name,
                "--spring.datasource.url=" + databaseUrl,
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres",
                "--huiqiao.outside.base-url=http://127.0.0.1:" + world,
                "--huiqiao.demo.sandbox-port=" + world,
                "--logging.level.root=warn"));
        for (String store : List.of("documents", "contracts", "signing")) {
            command.add("--huiqiao." + store + ".folder=" + folder.resolve(store));
        }
        command.add("--huiqiao.audit.anchor-file=" + folder.resolve("anchors"));
        for (String limit : LIMITS) {
            command.add("--huiqiao.limits.rules." + limit + ".times=1000000");
        }
        long begin = System.nanoTime();
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + "-" + begin + ".log").toFile())
                .start();
        awaitUp(folder);
        startSeconds = (System.nanoTime() - begin) / 1e9;
    }

    /** From the jar if one was built, else from the classes. */
    static List<String> asBuilt() {
        return jar().map(jar -> List.of("-jar", jar.toString()))
                .orElseGet(() -> List.of(
                        "-cp",
                        String.join(
                                File.pathSeparator,
                                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                                        .filter(entry -> !Path.of(entry).equals(bench()))
                                        .toList()),
                        "org.huiqiao.Huiqiao"));
    }

    /** As README unpacks it, which is what an archive of classes needs; empty if no jar was built. */
    static Optional<List<String>> unpacked(Path folder) throws IOException, InterruptedException {
        Optional<Path> jar = jar();
        if (jar.isEmpty()) {
            return Optional.empty();
        }
        Path there = folder.resolve("bank");
        List<String> command = List.of(
                JAVA, "-Djarmode=tools", "-jar", jar.get().toString(), "extract", "--destination", there.toString());
        if (new ProcessBuilder(command).start().waitFor() != 0) {
            throw new IllegalStateException("The jar cannot be unpacked");
        }
        return Optional.of(
                List.of("-jar", there.resolve(jar.get().getFileName()).toString()));
    }

    /** Where the benchmark itself is: no part of the bank. */
    private static Path bench() {
        return Path.of(BankNode.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
    }

    private static Optional<Path> jar() {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("huiqiao-[\\w.-]+\\.jar"))
                    .findFirst();
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private void awaitUp(Path folder) throws InterruptedException {
        long until = System.nanoTime() + STARTING.toNanos();
        while (System.nanoTime() < until && process.isAlive()) {
            try {
                HttpRequest request = HttpRequest.newBuilder(URI.create(url() + "/api/v1/products"))
                        .timeout(Duration.ofSeconds(5))
                        .build();
                if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // it will be
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("The bank never came up, see " + folder);
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    double startSeconds() {
        return startSeconds;
    }

    double cpuSeconds() {
        return Cpu.seconds(process.toHandle());
    }

    /** Until what was begun is done, as far as that takes no longer than two minutes. */
    void awaitRest() throws InterruptedException {
        double before = cpuSeconds();
        for (int n = 0; n < 24; n++) {
            Thread.sleep(5_000);
            double now = cpuSeconds();
            if (now - before < 0.5) {
                return;
            }
            before = now;
        }
    }

    /** Resident, in MB; 0 where there is no {@code /proc}. */
    long memory() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException notLinux) {
            return 0;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(45, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
