package org.huiqiao.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.huiqiao.common.Money;
import org.huiqiao.external.CallAnswer.Status;
import org.huiqiao.vault.SealBroken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class CallsTest extends OutsideTest {

    @Autowired
    CallLedger ledger;

    @Autowired
    CallProof proof;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OutsideSettings settings;

    @Autowired
    HikariDataSource connections;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void aDefiniteAnswerIsKeptAndNotAskedForAgain() {
        CallRequest request = tax("kept").withConsent("C1");
        CallAnswer first = calls.send(request);
        assertThat(first.succeeded()).isTrue();
        assertThat(first.body())
                .containsEntry("taxGrade", "B")
                .containsEntry("revenueGrowth12m", new BigDecimal("0.04"));
        world.disturb("tax", "ERROR", 1);
        assertThat(calls.send(request)).isEqualTo(first);
        world.disturb("tax", "NONE", 0);
    }

    @Test
    void aStoredAnswerThatWasChangedIsFound() {
        calls.send(tax("proof-1").withConsent("C1"));
        calls.send(tax("proof-2").withConsent("C1"));
        assertThat(proof.check().changed()).isEmpty();
        assertThat(proof.check().calls()).isGreaterThanOrEqualTo(2);
        String first = answer("proof-1");

        change("proof-1", answer("proof-2"));
        assertThat(proof.check().changed()).containsExactly("proof-1");
        assertThatThrownBy(() -> calls.send(tax("proof-1").withConsent("C1"))).isInstanceOf(SealBroken.class);
        change("proof-1", "{}");
        assertThat(proof.check().changed()).containsExactly("proof-1");
        change("proof-1", null);
        assertThat(proof.check().changed()).containsExactly("proof-1");

        change("proof-1", first);
        assertThat(proof.check().changed()).isEmpty();
    }

    private String answer(String key) {
        return jdbc.sql("select answer from outside_call where call_key = ?")
                .param(key)
                .query(String.class)
                .single();
    }

    private void change(String key, @Nullable String answer) {
        jdbc.sql("update outside_call set answer = :answer where call_key = :key")
                .param("answer", answer)
                .param("key", key)
                .update();
    }

    @Test
    void aRefusalIsDefiniteToo() {
        CallRequest request =
                CallRequest.of("tax", "profile", "refused", "LA1", Map.of("creditCode", "91330100MADEM10223"));
        assertThat(calls.send(request).failed()).isTrue();
        assertThat(calls.send(request).code()).isEqualTo("CONSENT_REQUIRED");
    }

    @Test
    void aPayoutThatTimedOutAfterItWasMadeIsFoundByItsKey() {
        world.disturb("core", "NO_ANSWER", 1);
        assertThat(calls.send(payout("R-done")).isUnknown()).isTrue();
        assertThat(entries("R-done")).isEqualTo(1);

        CallAnswer answer = calls.send(payout("R-done"));
        assertThat(answer.succeeded()).isTrue();
        assertThat(answer.body()).containsEntry("state", "SUCCESS");
        assertThat(entries("R-done")).isEqualTo(1);
    }

    @Test
    void whatThePartnerNeverSawIsSentAgainUnderTheSameKey() {
        world.disturb("core", "TIMEOUT", 1);
        assertThat(calls.send(payout("R-lost")).isUnknown()).isTrue();
        assertThat(entries("R-lost")).isZero();
        assertThat(calls.send(payout("R-lost")).succeeded()).isTrue();
        assertThat(entries("R-lost")).isEqualTo(1);
    }

    @Test
    void whileThePartnerCannotSayNothingIsSentAgain() {
        world.disturb("core", "NO_ANSWER", 1);
        calls.send(payout("R-mute"));
        world.change("/admin/faults/core", Map.of("fault", "ERROR", "operation", "calls", "count", 2));
        assertThat(calls.send(payout("R-mute")).code()).isEqualTo("HTTP_500");
        assertThat(calls.send(payout("R-mute")).isUnknown()).isTrue();
        assertThat(calls.send(payout("R-mute")).succeeded()).isTrue();
        assertThat(world.see("/admin/calls?system=core").findValuesAsText("key"))
                .containsOnlyOnce("payout:R-mute");
    }

    @Test
    void anErrorOrAnUnknownIsNoFailure() {
        world.disturb("core", "ERROR", 1);
        assertThat(calls.send(payout("R-500")).status()).isEqualTo(Status.UNKNOWN);
        world.disturb("core", "UNKNOWN", 1);
        assertThat(calls.send(payout("R-U")).status()).isEqualTo(Status.UNKNOWN);
        assertThat(calls.send(payout("R-U")).succeeded()).isTrue();
        assertThat(entries("R-U")).isEqualTo(1);
    }

    @Test
    void anAnswerWithAForeignSignatureIsNotBelieved() {
        world.disturb("core", "BAD_SIGN", 1);
        assertThat(calls.send(payout("R-sign")).code()).isEqualTo("BAD_SIGNATURE");
        assertThat(calls.send(payout("R-sign")).succeeded()).isTrue();
        assertThat(entries("R-sign")).isEqualTo(1);
    }

    @Test
    void aPartnerThatIsDownIsUnknown() {
        OutsideSettings elsewhere = new OutsideSettings(
                URI.create("http://127.0.0.1:1"),
                settings.secret(),
                Duration.ofMillis(200),
                Duration.ofMillis(200),
                Duration.ofMinutes(5),
                Duration.ofSeconds(1));
        Calls toNobody = new Calls(ledger, new Wire(elsewhere, clock), elsewhere);
        assertThat(toNobody.send(payout("R-down")).code()).isEqualTo("NO_ANSWER");
        assertThat(calls.send(payout("R-down")).succeeded()).isTrue();
    }

    @Test
    void manySendersOfOneKeyHaveOneEffectAndOneAnswer() {
        List<CallAnswer> answers = IntStream.range(0, 30)
                .parallel()
                .mapToObj(n -> calls.send(payout("R-many")))
                .toList();
        assertThat(answers).allMatch(CallAnswer::succeeded);
        assertThat(entries("R-many")).isEqualTo(1);
    }

    @Test
    void twoNodesMaySendTheSameKey() {
        Calls otherNode = new Calls(ledger, new Wire(settings, clock), settings);
        world.change("/admin/settings", Map.of("slowSeconds", 0.3));
        world.disturb("core", "SLOW", 1);
        CompletableFuture<CallAnswer> here = CompletableFuture.supplyAsync(() -> calls.send(payout("R-two")));
        await().until(() -> statusOf("payout:R-two").equals("SENDING"));
        CallAnswer there = otherNode.send(payout("R-two"));
        assertThat(there.failed()).isFalse();
        assertThat(here.join().succeeded()).isTrue();
        assertThat(otherNode.send(payout("R-two")).succeeded()).isTrue();
        assertThat(entries("R-two")).isEqualTo(1);
    }

    @Test
    void anIntentLeftByAKilledNodeIsTakenUpOnceItsTimeIsOver() {
        CallRequest request = payout("R-killed");
        ledger.open(
                request, Signature.keyedDigest(settings.secret(), Json.bytes(request.body())), Duration.ofSeconds(10));
        assertThat(calls.send(request).code()).isEqualTo("IN_FLIGHT");
        assertThat(entries("R-killed")).isZero();
        clock.advance(Duration.ofSeconds(11));
        assertThat(calls.send(request).succeeded()).isTrue();
        assertThat(entries("R-killed")).isEqualTo(1);
    }

    @Test
    void aKeyStandsForOneRequestOnly() {
        calls.send(payout("R-first"));
        CallRequest other = CallRequest.of("core", "payout", "payout:R-first", "LA1", Map.of("amount", "1"));
        assertThatThrownBy(() -> calls.send(other)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void noCallIsMadeInsideATransaction() {
        assertThatThrownBy(() -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> calls.send(payout("R-inside"))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(entries("R-inside")).isZero();
    }

    @Test
    void noConnectionIsHeldWhileThePartnerThinks() {
        world.disturb("core", "NO_ANSWER", 1);
        CompletableFuture<CallAnswer> flight = CompletableFuture.supplyAsync(() -> calls.send(payout("R-slow")));
        await().until(() -> entries("R-slow") == 1);
        await().during(Duration.ofMillis(100))
                .until(() -> connections.getHikariPoolMXBean().getActiveConnections() == 0);
        assertThat(flight.join().isUnknown()).isTrue();
    }

    @Test
    void theLedgerShowsACaseWithoutAWordOfItsContent() {
        CallRequest request = new CallRequest(
                "credit-bureau",
                "personal",
                "LA77:bureau",
                "LA77",
                "CONSENT-9",
                Map.of("idNo", "330106198506205334", "name", "林慧远", "consentId", "CONSENT-9", "at", Money.wan(60)),
                null);
        calls.send(request);
        CallEntry entry = calls.of("LA77").get(0);
        assertThat(entry.status()).isEqualTo("SUCCESS");
        assertThat(entry.consentId()).isEqualTo("CONSENT-9");
        assertThat(entry.answerDigest()).hasSize(64);
        assertThat(jdbc.sql("select * from outside_call where call_key = 'LA77:bureau'")
                        .query()
                        .singleRow()
                        .toString())
                .doesNotContain("林慧远", "330106198506205334", "ownerOverdueCount24m");
    }

    private String statusOf(String key) {
        return jdbc.sql("select status from outside_call where call_key = ?")
                .param(key)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private static CallRequest tax(String key) {
        return CallRequest.of(
                "tax", "profile", key, "LA1", Map.of("creditCode", "91330100MADEM10223", "consentId", "C1"));
    }
}
