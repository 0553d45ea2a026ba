package org.huiqiao.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.huiqiao.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoreBankTest {

    final TestClock clock = new TestClock();

    @TempDir
    Path folder;

    @Test
    void aReferenceIsPaidOnceHoweverManyAskAtOnce() {
        try (World world = new World(clock, folder)) {
            IntStream.range(0, 40)
                    .parallel()
                    .forEach(n -> world.call("/core/payout", "p" + n % 20, payout("REF1", "180000.00", "330188")));
            assertThat(world.see("/admin/ledger?bankReference=REF1")).hasSize(1);
            assertThat(pay(world, "other", payout("REF1", "180000.01", "330188"))
                            .get("code")
                            .asText())
                    .isEqualTo("REFERENCE_REUSED");
            assertThat(pay(world, "same", payout("REF1", "180000", "330188"))
                            .get("data")
                            .get("state")
                            .asText())
                    .isEqualTo("SUCCESS");
        }
    }

    @Test
    void theLedgerSurvivesARestartAndATornLine() throws IOException {
        try (World world = new World(clock, folder)) {
            pay(world, "p1", payout("REF2", "90000", "330188"));
            world.call("/sms/send", "m1", Map.of("phone", "13800000001", "template", "T", "args", Map.of()));
            world.change("/admin/people/110101198801019996", Map.of("noRecord", true));
        }
        Files.writeString(
                folder.resolve("world.jsonl"), "{\"kind\":\"entry\",\"id\":\"x\",\"val", StandardOpenOption.APPEND);
        try (World world = new World(clock, folder)) {
            assertThat(world.see("/admin/ledger")).hasSize(1);
            assertThat(world.see("/admin/sms")).hasSize(1);
            assertThat(world.see("/admin/people/110101198801019996")
                            .get("noRecord")
                            .asBoolean())
                    .isTrue();
            pay(world, "p1", payout("REF2", "90000", "330188"));
            pay(world, "p2", payout("REF2", "90000", "330188"));
            assertThat(world.see("/admin/ledger")).hasSize(1);
        }
    }

    @Test
    void moneyComesBackWhenThePayeeIsAnother() {
        try (World world = new World(clock, folder)) {
            JsonNode first = pay(world, "p1", payout("REF3", "90000", "6228000000001130179"));
            assertThat(first.get("data").get("state").asText()).isEqualTo("PROCESSING");
            clock.advance(Duration.ofSeconds(3));
            assertThat(status(world, "REF3", "q1")).isEqualTo("RETURN");
            assertThat(world.see("/admin/ledger?bankReference=REF3")).hasSize(2);
        }
    }

    @Test
    void aFrozenAccountIsRefusedWithoutMoneyMoving() {
        try (World world = new World(clock, folder)) {
            world.change("/admin/accounts/330199", Map.of("status", "FROZEN"));
            JsonNode refused = pay(world, "p1", payout("REF4", "90000", "330199"));
            assertThat(refused.get("status").asText()).isEqualTo("F");
            assertThat(refused.get("data").get("state").asText()).isEqualTo("FAIL");
            assertThat(world.see("/admin/ledger")).isEmpty();
            assertThat(status(world, "REF4", "q1")).isEqualTo("FAIL");
            assertThat(status(world, "REF5", "q2")).isEqualTo("NOT_FOUND");
        }
    }

    @Test
    void atTheEndOfDayPaymentsWait() {
        try (World world = new World(clock, folder)) {
            world.change("/admin/settings", Map.of("endOfDay", true));
            pay(world, "p1", payout("REF6", "90000", "330188"));
            clock.advance(Duration.ofHours(4));
            assertThat(status(world, "REF6", "q1")).isEqualTo("PROCESSING");
            world.change("/admin/settings", Map.of("endOfDay", false));
            assertThat(status(world, "REF6", "q2")).isEqualTo("SUCCESS");
        }
    }

    static String status(World world, String reference, String key) {
        return world.call("/core/payout-status", key, Map.of("bankReference", reference))
                .data()
                .get("state")
                .asText();
    }

    static JsonNode pay(World world, String key, Map<String, String> payout) {
        return world.call("/core/payout", key, payout).json();
    }

    static Map<String, String> payout(String reference, String amount, String account) {
        String name = account.equals("6228000000001130179") ? "范景" : "某公司";
        return Map.of("bankReference", reference, "amount", amount, "account", account, "name", name, "loanRef", "JJ1");
    }
}
