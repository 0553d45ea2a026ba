package org.huiqiao.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.huiqiao.sandbox.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;

@Import(CallbacksTest.Listener.class)
class CallbacksTest extends OutsideTest {

    static class Listener {
        final List<CallbackReceived> heard = new CopyOnWriteArrayList<>();
        volatile int failures;

        @EventListener
        void on(CallbackReceived callback) {
            if (failures > 0) {
                failures--;
                throw new IllegalStateException("nobody waits for this yet");
            }
            heard.add(callback);
        }

        List<Object> states(String key) {
            return heard.stream()
                    .filter(callback -> callback.key().equals(key))
                    .map(callback -> callback.body().get("state"))
                    .toList();
        }
    }

    @Autowired
    Listener listener;

    @BeforeEach
    void registryWithoutDelay() {
        listener.failures = 0;
        world.change("/admin/settings", Map.of("registryDelaySeconds", 0, "asyncDelaySeconds", 0));
    }

    @Test
    void theRegistryReportsEachStateInOrder() {
        calls.send(apply("in-order"));
        await().until(() -> listener.states("in-order").equals(List.of("PENDING", "DONE")));
        CallbackReceived done = last("in-order");
        assertThat(done.applicationId()).isEqualTo("LA5");
        assertThat(done.body()).containsEntry("applicationRef", "LA5-in-order");
    }

    @Test
    void aCallbackDeliveredTwiceIsHeardOnce() {
        world.disturb("registry", "DUPLICATE_CALLBACK", 1);
        calls.send(apply("twice"));
        await().until(() -> delivered("twice") == 2);
        assertThat(listener.states("twice")).containsExactly("PENDING", "DONE");
    }

    @Test
    void theLastMayComeFirst() {
        world.disturb("registry", "OUT_OF_ORDER", 1);
        calls.send(apply("late"));
        await().until(() -> listener.states("late").equals(List.of("DONE", "PENDING")));
    }

    @Test
    void aCallbackMayComeBeforeTheAcknowledgementAndStillFindsItsApplication() {
        world.disturb("registry", "CALLBACK_FIRST", 1);
        CallAnswer answer = calls.send(apply("early").within(Duration.ofSeconds(5)));
        assertThat(answer.succeeded()).isTrue();
        assertThat(listener.states("early")).containsExactly("PENDING", "DONE");
        assertThat(last("early").applicationId()).isEqualTo("LA5");
    }

    @Test
    void aBadSignatureIsRefusedAndTheGoodOneTaken() {
        world.disturb("registry", "BAD_SIGN", 1);
        calls.send(apply("signed"));
        await().until(() -> listener.states("signed").equals(List.of("PENDING", "DONE")));
        JsonNode first = notices("signed").get(0);
        assertThat(first.get("attempts").asInt()).isEqualTo(2);
    }

    @Test
    void aListenerThatFailsLeavesNothingBehindAndIsToldAgain() {
        listener.failures = 1;
        calls.send(apply("retried"));
        await().until(() -> listener.states("retried").equals(List.of("PENDING", "DONE")));
    }

    @Test
    void taxDataMayComeLater() {
        calls.send(CallRequest.of(
                "tax",
                "profile-async",
                "tax-later",
                "LA6",
                Map.of("creditCode", "91330100MADEM10223", "consentId", "C")));
        await().until(() -> !listener.states("tax-later").isEmpty());
        CallbackReceived callback = last("tax-later");
        assertThat(callback.system()).isEqualTo("tax");
        assertThat((Map<?, ?>) callback.body().get("data"))
                .extracting("taxGrade")
                .isEqualTo("B");
    }

    @Test
    void theStatusesOfTheDoor() throws Exception {
        byte[] body = World.bytes(Map.of("eventId", "e1", "key", "k1"));
        long now = clock.millis();
        String sign = World.sign("POST", "/callbacks/registry", "e1", now, body);
        assertThat(knock("e1", now, sign, body)).isEqualTo(200);
        assertThat(knock("e1", now, sign, body)).isEqualTo(200);
        assertThat(listener.states("k1")).hasSize(1);
        assertThat(knock("e2", now, sign, body)).isEqualTo(401);
        assertThat(knock("e1", now, "", body)).isEqualTo(401);
        long old = now - Duration.ofMinutes(6).toMillis();
        assertThat(knock("e1", old, World.sign("POST", "/callbacks/registry", "e1", old, body), body))
                .isEqualTo(401);
        byte[] empty = World.bytes(Map.of());
        assertThat(knock("e3", now, World.sign("POST", "/callbacks/registry", "e3", now, empty), empty))
                .isEqualTo(400);
    }

    private int knock(String eventId, long time, String sign, byte[] body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/callbacks/registry"))
                .header("X-Req-Id", eventId)
                .header("X-Timestamp", String.valueOf(time))
                .header("X-Sign", sign)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    private CallbackReceived last(String key) {
        return listener.heard.stream()
                .filter(callback -> callback.key().equals(key))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static int delivered(String key) {
        return (int) notices(key).stream()
                .filter(notice -> notice.get("copies").asInt() == 0)
                .count();
    }

    private static List<JsonNode> notices(String key) {
        List<JsonNode> notices = new java.util.ArrayList<>();
        world.see("/admin/callbacks").forEach(notice -> {
            if (notice.get("key").asText().equals(key)) {
                notices.add(notice);
            }
        });
        return notices;
    }

    private static CallRequest apply(String key) {
        return CallRequest.of(
                "registry",
                "apply",
                key,
                "LA5",
                Map.of(
                        "applicationRef", "LA5-" + key,
                        "certNo", "浙（2024）杭州市不动产权第0000100号",
                        "debtAmt", "1000000.00",
                        "mortgageType", "NORMAL_MORT"));
    }
}
