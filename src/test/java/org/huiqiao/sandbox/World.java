package org.huiqiao.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.context.ConfigurableApplicationContext;

/** A sandbox of a test's own, reached over HTTP like any other. */
public class World implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    public record Reply(int status, String body) {

        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public JsonNode data() {
            return json().get("data");
        }
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final Clock clock;
    private final ConfigurableApplicationContext context;

    public World(Clock clock) {
        this(clock, temporaryFolder());
    }

    public World(Clock clock, Path folder) {
        this.clock = clock;
        this.context = SandboxApplication.start(0, folder, clock);
        change("/admin/settings", Map.of("callbacks", false, "hangSeconds", 5));
    }

    public String url() {
        return SandboxApplication.url(context);
    }

    /** Reports go to this bank from now on. */
    public void callBack(String bankUrl) {
        change("/admin/settings", Map.of("callbacks", true, "bankUrl", bankUrl));
    }

    public void disturb(String system, String fault, int count) {
        change("/admin/faults/" + system, Map.of("fault", fault, "count", count));
    }

    public JsonNode change(String path, Map<String, ?> body) {
        return exchange(request(path).PUT(BodyPublishers.ofByteArray(bytes(body))))
                .json();
    }

    public JsonNode see(String path) {
        return exchange(request(path).GET()).json();
    }

    public Reply get(String path) {
        return exchange(request(path).GET());
    }

    public Reply call(String path, String key, Map<String, ?> body, String... headers) {
        return signed("POST", path, key, clock.millis(), bytes(body), headers);
    }

    public Reply recall(String system, String key) {
        return signed("GET", "/" + system + "/calls/" + key, key, clock.millis(), new byte[0]);
    }

    public Reply signed(String verb, String path, String key, long time, byte[] body, String... headers) {
        HttpRequest.Builder request = headed(path, key, time, sign(verb, path, key, time, body))
                .method(verb, BodyPublishers.ofByteArray(body));
        return exchange(headers.length == 0 ? request : request.headers(headers));
    }

    public Reply unsigned(String path, String key, long time, String sign, byte[] body) {
        return exchange(headed(path, key, time, sign).POST(BodyPublishers.ofByteArray(body)));
    }

    private HttpRequest.Builder headed(String path, String key, long time, String sign) {
        return request(path)
                .header("X-Req-Id", key)
                .header("X-Timestamp", String.valueOf(time))
                .header("X-Sign", sign);
    }

    /** The rule of docs/sandbox.md, written a second time. */
    public static String sign(String verb, String path, String key, long time, byte[] body) {
        try {
            String digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(body));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec("demo-secret-of-bank-and-sandbox".getBytes(UTF_8), "HmacSHA256"));
            String text = verb + "\n" + path + "\n" + key + "\n" + time + "\n" + digest;
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String path(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    public static byte[] bytes(Map<String, ?> body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url() + path))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json");
    }

    private Reply exchange(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("sandbox");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
