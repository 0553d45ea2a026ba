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
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The bank in a JVM of its own: from the jar if one was built, else from the classes. */
final class BankNode implements AutoCloseable {

    private static final Duration STARTING = Duration.ofMinutes(3);
    private static final List<String> LIMITS =
            List.of("calculator", "estimate", "application", "first-password", "sms-minute", "sms-day", "sms-address");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final int port;
    private final double startSeconds;

    /** @param world where the outside world listens */
    BankNode(String name, String databaseUrl, int world, Path folder) throws IOException, InterruptedException {
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Duser.timezone=Asia/Shanghai"));
        command.addAll(bank());
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

    static boolean hasJar() {
        return jar() != null;
    }

    private static List<String> bank() {
        Path jar = jar();
        return jar != null
                ? List.of("-jar", jar.toString())
                : List.of(
                        "-cp",
                        String.join(
                                File.pathSeparator,
                                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                                        .filter(entry -> !Path.of(entry).equals(bench()))
                                        .toList()),
                        "org.huiqiao.Huiqiao");
    }

    /** Where the benchmark itself is: no part of the bank. */
    private static Path bench() {
        return Path.of(BankNode.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
    }

    private static Path jar() {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("huiqiao-[\\w.-]+\\.jar"))
                    .findFirst()
                    .orElse(null);
        } catch (IOException none) {
            return null;
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
