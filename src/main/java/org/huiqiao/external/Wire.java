package org.huiqiao.external;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.huiqiao.external.CallAnswer.Status;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Signed HTTP to a partner. Whatever is not a signed, plain answer counts as unknown. */
@Component
class Wire {

    private static final Logger log = LoggerFactory.getLogger(Wire.class);
    private static final int LARGEST_ANSWER = 120_000;

    private final OutsideSettings settings;
    private final Clock clock;
    private final HttpClient client;

    Wire(OutsideSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectTimeout())
                .build();
    }

    /** What the partner says it did under this key; null when it never saw the key. */
    @Nullable
    CallAnswer ask(CallRequest request) {
        String path = "/" + request.system() + "/calls/" + URLEncoder.encode(request.key(), UTF_8);
        return exchange(request, "GET", path, new byte[0]);
    }

    CallAnswer post(CallRequest request, byte[] body) {
        CallAnswer answer = exchange(request, "POST", "/" + request.system() + "/" + request.operation(), body);
        return answer == null ? CallAnswer.unknown(request.key(), "NOT_SEEN") : answer;
    }

    private @Nullable CallAnswer exchange(CallRequest request, String verb, String path, byte[] body) {
        String timestamp = String.valueOf(clock.millis());
        HttpRequest http = HttpRequest.newBuilder(URI.create(settings.baseUrl() + path))
                .timeout(timeout(request))
                .header("Content-Type", "application/json")
                .header("X-Req-Id", request.key())
                .header("X-Timestamp", timestamp)
                .header("X-Sign", Signature.of(settings.secret(), verb, path, request.key(), timestamp, body))
                .method(verb, BodyPublishers.ofByteArray(body))
                .build();
        try {
            return read(request.key(), path, client.send(http, BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            log.info("{}/{} {}: {}", request.system(), request.operation(), request.key(), e.toString());
            return CallAnswer.unknown(request.key(), "NO_ANSWER");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return CallAnswer.unknown(request.key(), "INTERRUPTED");
        }
    }

    Duration timeout(CallRequest request) {
        return Objects.requireNonNullElse(request.timeout(), settings.timeout());
    }

    private @Nullable CallAnswer read(String key, String path, HttpResponse<byte[]> response) {
        byte[] text = response.body();
        if (!signed(key, path, response)) {
            return CallAnswer.unknown(key, response.statusCode() == 200 ? "BAD_SIGNATURE" : http(response));
        }
        Map<String, Object> envelope = text.length > LARGEST_ANSWER ? null : Json.read(text);
        if (envelope == null) {
            return CallAnswer.unknown(key, "UNREADABLE");
        }
        if ("NEVER_SEEN".equals(envelope.get("code"))) {
            return null;
        }
        return new CallAnswer(
                status(envelope.get("status")),
                data(envelope.get("data")),
                key,
                text(envelope.get("code")),
                text(envelope.get("message")));
    }

    private boolean signed(String key, String path, HttpResponse<byte[]> response) {
        String timestamp = response.headers().firstValue("X-Timestamp").orElse("");
        String sign = response.headers().firstValue("X-Sign").orElse("");
        String expected = Signature.of(settings.secret(), Signature.ANSWER, path, key, timestamp, response.body());
        return Signature.same(expected, sign);
    }

    private static String http(HttpResponse<byte[]> response) {
        return "HTTP_" + response.statusCode();
    }

    /** S, F, U of domain 7: anything else is unknown, and unknown is never failure. */
    private static Status status(@Nullable Object letter) {
        if ("S".equals(letter)) {
            return Status.SUCCESS;
        }
        return "F".equals(letter) ? Status.FAILURE : Status.UNKNOWN;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> data(@Nullable Object data) {
        return data instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    private static @Nullable String text(@Nullable Object word) {
        return word == null ? null : word.toString();
    }
}
