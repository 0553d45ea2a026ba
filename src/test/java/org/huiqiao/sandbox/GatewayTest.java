package org.huiqiao.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.huiqiao.TestClock;
import org.huiqiao.sandbox.World.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatewayTest {

    static final Map<String, String> COMPANY = Map.of("creditCode", "91330100MADEM0011P", "consentId", "c1");
    static final TestClock clock = new TestClock();
    static World world;

    @BeforeAll
    static void start() {
        world = new World(clock);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void aSignedCallIsAnswered() {
        Reply reply = world.call("/tax/profile", "signed", COMPANY);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().get("status").asText()).isEqualTo("S");
        assertThat(reply.data().get("taxArrears").asInt()).isZero();
    }

    @Test
    void aSignatureForAnotherPlaceIsRefused() {
        byte[] body = World.bytes(COMPANY);
        String sign = World.sign("POST", "/tax/profile-async", "moved", clock.millis(), body);
        assertThat(world.unsigned("/tax/profile", "moved", clock.millis(), sign, body)
                        .status())
                .isEqualTo(401);
        assertThat(world.unsigned("/tax/profile", "moved", clock.millis(), "", body)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void anOldSignatureIsRefused() {
        long old = clock.millis() - Duration.ofMinutes(6).toMillis();
        assertThat(world.signed("POST", "/tax/profile", "old", old, World.bytes(COMPANY))
                        .status())
                .isEqualTo(401);
        assertThat(world.recall("tax", "old").json().get("code").asText()).isEqualTo("NEVER_SEEN");
    }

    @Test
    void aReplayGetsTheFirstAnswerAndAnotherRequestUnderItsKeyNone() {
        Reply first = world.call("/tax/profile", "again", COMPANY);
        world.change("/admin/companies/91330100MADEM0011P", Map.of("taxArrears", 5));
        assertThat(world.call("/tax/profile", "again", COMPANY).body()).isEqualTo(first.body());
        assertThat(world.recall("tax", "again").body()).isEqualTo(first.body());
        assertThat(world.call("/tax/profile", "again", Map.of("creditCode", "x", "consentId", "c1"))
                        .json()
                        .get("code")
                        .asText())
                .isEqualTo("KEY_REUSED");
        world.change("/admin/companies/91330100MADEM0011P", Map.of("taxArrears", 0));
    }

    @ParameterizedTest
    @CsvSource({
        "tax/profile",
        "tax/profile-async",
        "credit-bureau/personal",
        "credit-bureau/enterprise",
        "property/search"
    })
    void nobodyIsLookedUpWithoutConsent(String address) {
        Reply reply = world.call("/" + address, "no-consent:" + address.replace('/', '.'), Map.of("creditCode", "x"));
        assertThat(reply.json().get("status").asText()).isEqualTo("F");
        assertThat(reply.json().get("code").asText()).isEqualTo("CONSENT_REQUIRED");
    }

    @Test
    void aFaultComesAsOftenAsAskedFor() {
        world.disturb("judicial", "ERROR", 1);
        Map<String, String> subjects = Map.of("creditCode", "91330100MADEM0011P", "idNo", "110101198801019996");
        assertThat(world.call("/judicial/records", "fault", subjects).status()).isEqualTo(500);
        assertThat(world.call("/judicial/records", "fault", subjects).status()).isEqualTo(200);
    }

    @Test
    void aFaultMayBeAskedForWithOneRequest() {
        Reply whole = world.call("/tax/profile", "whole", COMPANY);
        Reply part = world.call("/tax/profile", "part", COMPANY, "X-Sim-Fault", "PARTIAL");
        assertThat(part.data().size()).isBetween(1, whole.data().size() - 1);
        Reply unknown = world.call("/tax/profile", "unknown", COMPANY, "X-Sim-Fault", "UNKNOWN");
        assertThat(unknown.json().get("status").asText()).isEqualTo("U");
        assertThat(world.recall("tax", "unknown").json().get("status").asText()).isEqualTo("S");
    }

    @Test
    void figuresAreTheSameForTheSameIdentifierAndCanBeSet() {
        JsonNode before = world.see("/admin/companies/91440300MADEM7777X");
        assertThat(world.see("/admin/companies/91440300MADEM7777X")).isEqualTo(before);
        assertThat(before.get("bizStatus").asText()).isEqualTo("存续");
        world.change(
                "/admin/companies/91440300MADEM7777X",
                Map.of("bizStatus", "吊销", "TAX", Map.of("taxGrade", "C"), "legalRepChangedMonths", 3));
        JsonNode after = world.see("/admin/companies/91440300MADEM7777X");
        assertThat(after.get("bizStatus").asText()).isEqualTo("吊销");
        assertThat(after.get("taxGrade").asText()).isEqualTo("C");
        assertThat(after.get("industryCode")).isEqualTo(before.get("industryCode"));
    }

    @Test
    void nameAndNumberMustBelongTogether() {
        Map<String, String> stranger = Map.of("name", "张三", "idNo", "330106198506205334", "phone", "13800000102");
        assertThat(world.call("/identity/verify", "stranger", stranger)
                        .data()
                        .get("identityResult")
                        .asText())
                .isEqualTo("02");
        Map<String, String> owner = Map.of("name", "林慧远", "idNo", "330106198506205334", "phone", "13800000199");
        JsonNode facts = world.call("/identity/verify", "owner", owner).data();
        assertThat(facts.get("identityResult").asText()).isEqualTo("01");
        assertThat(facts.get("phoneMatch").asBoolean()).isFalse();
    }

    @Test
    void theOwnersTroubleCountsForTheCompany() {
        Map<String, String> subjects = Map.of("creditCode", "91330100MADEM1073B", "idNo", "330106198202145483");
        assertThat(world.call("/judicial/records", "worse", subjects)
                        .data()
                        .get("dishonest")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aMessageCanBeReadOnThePage() {
        world.call(
                "/sms/send",
                "sms",
                Map.of("phone", "13800000001", "template", "LOGIN_CODE", "args", Map.of("code", "402913")));
        assertThat(world.see("/admin/sms?phone=13800000001")
                        .get(0)
                        .get("args")
                        .get("code")
                        .asText())
                .isEqualTo("402913");
        assertThat(world.get("/").body()).contains("外部世界", "402913", "还没有资金往来");
    }

    @Test
    void anotherSiteCannotUseTheAdminSide() {
        assertThat(world.call("/tax/profile", "foreign", COMPANY, "Origin", "https://example.org")
                        .status())
                .isEqualTo(403);
    }
}
