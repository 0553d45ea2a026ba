package org.huiqiao.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiqiao.sandbox.World;
import org.jspecify.annotations.Nullable;

/** The bank as it runs in production: a JVM of its own, on a database file, spoken to over HTTP, and mortal. */
class BankProcess implements AutoCloseable {

    /** The answer never came: whether the bank did what it was told is not known. */
    static class Gone extends RuntimeException {
        Gone(IOException cause) {
            super(cause);
        }
    }

    record Reply(int status, JsonNode body) {
        boolean ok() {
            return status < 300;
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration STARTING = Duration.ofMinutes(3);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path folder;
    private final int port = freePort();
    private final List<String> arguments = new ArrayList<>();
    private Process process;
    private int starts;

    BankProcess(Path folder, String outside) {
        this.folder = folder;
        URI world = URI.create(outside);
        arguments.add("--server.port=" + port);
        arguments.add("--spring.datasource.url=" + database());
        arguments.add("--huiqiao.outside.base-url=" + world);
        arguments.add("--huiqiao.demo.sandbox-port=" + world.getPort());
        for (String store : List.of("documents", "contracts", "signing")) {
            arguments.add("--huiqiao." + store + ".folder=" + folder.resolve(store));
        }
        process = start();
        awaitUp();
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Free to be opened once the process is dead. */
    String database() {
        return "jdbc:h2:file:" + folder.resolve("huiqiao") + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0";
    }

    private Process start() {
        starts++;
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=Asia/Shanghai",
                "-cp",
                productionClasses(),
                "org.huiqiao.Huiqiao"));
        command.addAll(arguments);
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log(starts).toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path log(int number) {
        return folder.resolve("bank-" + number + ".log");
    }

    List<Path> logs() {
        return Stream.iterate(1, n -> n <= starts, n -> n + 1).map(this::log).toList();
    }

    private static String productionClasses() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** As the power cut does it: no hook runs, nothing is flushed. */
    synchronized void kill() {
        process.destroyForcibly();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    synchronized void killAndStartAgain() {
        kill();
        process = start();
        awaitUp();
    }

    final void awaitUp() {
        Instant until = Instant.now().plus(STARTING);
        while (true) {
            try {
                if (exchange("GET", "/api/v1/products", null, "Accept", "application/json")
                        .ok()) {
                    return;
                }
            } catch (Gone notYet) {
                if (Instant.now().isAfter(until)) {
                    throw new IllegalStateException("The bank never came up, see " + folder, notYet);
                }
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    /** What an API caller gets; {@code authorization} as in the header, or null. */
    Reply call(String verb, String path, @Nullable Map<String, ?> body, @Nullable String authorization) {
        BodyPublisher content = body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(World.bytes(body));
        return authorization == null
                ? exchange(verb, path, content, "Content-Type", "application/json")
                : exchange(verb, path, content, "Content-Type", "application/json", "Authorization", authorization);
    }

    Reply exchange(String verb, String path, @Nullable BodyPublisher body, String... headers) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url() + path))
                .timeout(Duration.ofSeconds(60))
                .headers(headers)
                .method(verb, body == null ? BodyPublishers.noBody() : body)
                .build();
        try {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            return new Reply(response.statusCode(), JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new Gone(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
