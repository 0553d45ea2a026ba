package org.huiqiao.sandbox.wire;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Brings callbacks to the bank, those of one matter in order, until it says that it has them. */
@Component
public class Post {

    private static final String KIND = "notice";

    private final Journal journal;
    private final Settings settings;
    private final Clock clock;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    Post(Journal journal, Settings settings, Clock clock) {
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
    }

    public void queue(String system, String key, Instant dueAt, @Nullable Fault fault, Map<String, Object> content) {
        if (!settings.now().callbacks()) {
            return;
        }
        String eventId = UUID.randomUUID().toString();
        Map<String, Object> body = new LinkedHashMap<>(content);
        body.put("eventId", eventId);
        body.put("key", key);
        int copies = fault == Fault.DUPLICATE_CALLBACK ? 2 : 1;
        journal.put(
                KIND,
                eventId,
                new Notice(eventId, system, key, body, dueAt, copies, 0, Instant.EPOCH, fault == Fault.BAD_SIGN));
    }

    @Scheduled(fixedDelay = 200)
    public synchronized void deliverDue() {
        Set<String> waiting = new HashSet<>();
        for (Notice notice : open()) {
            if (waiting.contains(notice.key())) {
                continue;
            }
            boolean due = !notice.dueAt().isAfter(clock.instant())
                    && !notice.nextTryAt().isAfter(now());
            if (!due || !deliver(notice)) {
                waiting.add(notice.key());
            }
        }
    }

    public List<Notice> notices() {
        return journal.all(KIND, Notice.class);
    }

    private List<Notice> open() {
        return notices().stream().filter(Notice::isOpen).toList();
    }

    private boolean deliver(Notice notice) {
        Notice left = notice;
        while (left.isOpen()) {
            if (!accepted(left)) {
                journal.put(KIND, notice.eventId(), left.failedAt(now()));
                return false;
            }
            left = left.delivered();
            journal.put(KIND, notice.eventId(), left);
        }
        return true;
    }

    private boolean accepted(Notice notice) {
        byte[] body = Json.bytes(notice.body());
        String path = "/callbacks/" + notice.system();
        String timestamp = String.valueOf(clock.millis());
        String secret = notice.badSign() ? "not the secret" : settings.secret();
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.now().bankUrl() + path))
                .timeout(Duration.ofSeconds(5))
                .header("Content-Type", "application/json")
                .header("X-Req-Id", notice.eventId())
                .header("X-Timestamp", timestamp)
                .header("X-Sign", Signature.of(secret, "POST", path, notice.eventId(), timestamp, body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The machine's time: retries go on even if a test holds the world's clock. */
    private static Instant now() {
        return Clock.systemUTC().instant();
    }
}
