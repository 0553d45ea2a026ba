package org.huiqiao.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.huiqiao.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RegistryTest {

    static final TestClock clock = new TestClock();
    static World world;
    static int keys;

    @BeforeAll
    static void start() {
        world = new World(clock);
        world.change("/admin/settings", Map.of("registryDelaySeconds", 2400));
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void anOrderTakesItsTimeAndEndsInTheRegister() {
        String order = apply("浙（2021）杭州市不动产权第0260110号", "2500000");
        assertThat(status(order).get("state").asText()).isEqualTo("PENDING");
        clock.advance(Duration.ofMinutes(40));
        JsonNode done = status(order);
        assertThat(done.get("state").asText()).isEqualTo("DONE");
        assertThat(done.get("zqse").decimalValue()).isEqualByComparingTo("250");
        assertThat(done.get("rank").asInt()).isEqualTo(1);
        assertThat(done.get("certificateNo").asText()).matches("浙（2026）杭州市不动产证明第\\d{7}号");
        JsonNode entry =
                call("entry", Map.of("certificateNo", done.get("certificateNo").asText()));
        assertThat(entry.get("debtAmt").decimalValue()).isEqualByComparingTo("2500000");
        assertThat(mortgages("浙（2021）杭州市不动产权第0260110号")).hasSize(1);

        call("release", Map.of("certificateNo", done.get("certificateNo").asText()));
        assertThat(call(
                                "entry",
                                Map.of(
                                        "certificateNo",
                                        done.get("certificateNo").asText()))
                        .get("state")
                        .asText())
                .isEqualTo("RELEASED");
        assertThat(mortgages("浙（2021）杭州市不动产权第0260110号")).isEmpty();
    }

    @Test
    void aSecondMortgageStandsBehindTheFirst() {
        assertThat(decided("浙（2021）杭州市不动产权第0260111号").get("rank").asInt()).isEqualTo(2);
    }

    @Test
    void materialIsAskedForOnceAndThenItIsEntered() {
        String order = apply("浙（2021）杭州市不动产权第0260123号", "1000000");
        clock.advance(Duration.ofMinutes(40));
        JsonNode asked = status(order);
        assertThat(asked.get("state").asText()).isEqualTo("NEED_MORE_MATERIAL");
        assertThat(asked.get("items")).hasSize(2);
        call("supply", Map.of("orderNo", order));
        assertThat(status(order).get("state").asText()).isEqualTo("PENDING");
        clock.advance(Duration.ofMinutes(40));
        assertThat(status(order).get("state").asText()).isEqualTo("DONE");
    }

    @Test
    void aRejectedOrderGivesItsReason() {
        JsonNode rejected = decided("浙（2021）杭州市不动产权第0260124号");
        assertThat(rejected.get("state").asText()).isEqualTo("REJECTED");
        assertThat(rejected.get("reason").asText()).isEqualTo("抵押合同与登记簿权利人不一致");
    }

    @Test
    void aSecondAttemptMaySucceed() {
        assertThat(decided("浙（2021）杭州市不动产权第0260125号").get("state").asText()).isEqualTo("REJECTED");
        assertThat(decided("浙（2021）杭州市不动产权第0260125号").get("state").asText()).isEqualTo("DONE");
    }

    @Test
    void aPropertyMayBeSeizedBetweenSearchAndEntry() {
        String certNo = "浙（2021）杭州市不动产权第0260122号";
        assertThat(search(certNo).get("seized").asBoolean()).isFalse();
        assertThat(decided(certNo).get("state").asText()).isEqualTo("REJECTED");
        assertThat(search(certNo).get("seized").asBoolean()).isTrue();
    }

    @Test
    void aCertificateMayShowAnotherAmountThanTheRegister() {
        JsonNode done = decided("浙（2021）杭州市不动产权第0260126号");
        assertThat(done.get("zqse").decimalValue()).isEqualByComparingTo("10");
        assertThat(call(
                                "entry",
                                Map.of(
                                        "certificateNo",
                                        done.get("certificateNo").asText()))
                        .get("debtAmt")
                        .decimalValue())
                .isEqualByComparingTo("1000000");
    }

    @Test
    void anOpenOrderCanBeWithdrawnAndADecidedOneCannot() {
        String order = apply("浙（2024）杭州市不动产权第0000001号", "1000000");
        assertThat(call("cancel", Map.of("orderNo", order)).get("state").asText())
                .isEqualTo("CANCELLED");
        clock.advance(Duration.ofMinutes(40));
        assertThat(status(order).get("state").asText()).isEqualTo("CANCELLED");
        String done = decided("浙（2024）杭州市不动产权第0000002号").get("orderNo").asText();
        assertThat(call("cancel", Map.of("orderNo", done)).get("state").asText())
                .isEqualTo("DONE");
    }

    @Test
    void bracketsMayBeHalfWidth() {
        assertThat(search("浙(2021)杭州市不动产权第0260121号").get("seized").asBoolean()).isTrue();
    }

    static JsonNode decided(String certNo) {
        String order = apply(certNo, "1000000");
        clock.advance(Duration.ofMinutes(40));
        return status(order);
    }

    static String apply(String certNo, String amount) {
        Map<String, Object> filing = new HashMap<>(Map.of(
                "applicationRef", "LA" + keys, "certNo", certNo, "debtAmt", amount, "mortgageType", "NORMAL_MORT"));
        return call("apply", filing).get("orderNo").asText();
    }

    static JsonNode status(String orderNo) {
        return call("status", Map.of("orderNo", orderNo));
    }

    static JsonNode search(String certNo) {
        return world.call(
                        "/property/search", "s" + keys++, Map.of("certNo", certNo, "consentId", "c", "ownerName", "x"))
                .data();
    }

    static Iterable<JsonNode> mortgages(String certNo) {
        return search(certNo).get("mortgages");
    }

    static JsonNode call(String operation, Map<String, Object> body) {
        return world.call("/registry/" + operation, "r" + keys++, body).data();
    }
}
