package org.huiqiao.mortgage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiqiao.mortgage.MortgageFixture.COLLATERAL;
import static org.huiqiao.mortgage.MortgageFixture.RM;
import static org.huiqiao.mortgage.MortgageFixture.TERMS;
import static org.huiqiao.mortgage.MortgageFixture.entry;
import static org.huiqiao.mortgage.MortgageFixture.order;
import static org.huiqiao.mortgage.MortgageFixture.search;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huiqiao.JdbcSlice;
import org.huiqiao.TestClock;
import org.huiqiao.common.Money;
import org.huiqiao.users.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@JdbcSlice
@RecordApplicationEvents
@Import({Collaterals.class, MortgageRegistrations.class, MortgageFixture.class})
class MortgageRegistrationsTest {

    @Autowired
    Collaterals collaterals;

    @Autowired
    MortgageRegistrations registrations;

    @Autowired
    MortgageFixture fixture;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationEvents events;

    @AfterEach
    void resetClock() {
        clock.set(Instant.parse("2026-03-16T02:00:00Z"));
    }

    @Test
    void theSameFilingIsPreparedUntilItIsAnswered() {
        fixture.searched("R1");
        Filing filing = registrations.prepare("R1", TERMS);
        assertThat(filing.reference()).isEqualTo("R1-M1");
        assertThat(filing.body())
                .containsEntry("debtAmt", new BigDecimal("2500000.00"))
                .containsEntry("mortgageType", "NORMAL_MORT")
                .containsEntry("applicationRef", "R1-M1");
        assertThat(registrations.prepare("R1", TERMS)).isEqualTo(filing);
        assertThatThrownBy(() -> registrations.prepare("R1", otherClaim())).isInstanceOf(FilingUnderWay.class);
        assertThat(events.stream(RegistrationPrepared.class)).hasSize(1);
    }

    @Test
    void aSeizureFoundInBetweenStopsTheFiling() {
        fixture.searched("R2");
        collaterals.recordSearch("R2", search(LocalDate.now(clock), Map.of("seized", true)));
        assertThatThrownBy(() -> registrations.prepare("R2", TERMS)).isInstanceOf(TitleEncumbered.class);
        assertThat(registrations.undoNeeded("R2")).isEqualTo(Undo.NONE);
    }

    @Test
    void aCallbackBeforeTheAcknowledgementIsTheSameOrder() {
        fixture.at("R3", RegistrationStatus.PREPARED);
        registrations.record("R3", fixture.done("R3", "250"));
        assertThat(registrations.filed("R3", order("R3"))).isEqualTo(RegistrationStatus.DONE);
        assertThatThrownBy(() -> registrations.filed("R3", "MG-OTHER")).isInstanceOf(FiledUnderAnotherOrder.class);
    }

    @Test
    void aDuplicateReportIsNewsOnce() {
        fixture.at("R4", RegistrationStatus.PENDING);
        registrations.record("R4", fixture.done("R4", "250"));
        registrations.record("R4", fixture.done("R4", "250"));
        registrations.record("R4", fixture.report("R4", RegistryState.PENDING));
        assertThat(events.stream(RegistryReported.class)).hasSize(1);
        assertThat(events.stream(RegistryContradicted.class)).isEmpty();
    }

    @Test
    void aCertificateAfterTheWithdrawalIsAMortgageToRelease() {
        fixture.at("R5", RegistrationStatus.PENDING);
        registrations.withdrawn("R5");
        registrations.record("R5", fixture.done("R5", "250"));
        registrations.record("R5", fixture.done("R5", "250"));
        assertThat(events.stream(RegistryContradicted.class)).hasSize(1);
        assertThat(registrations.undoNeeded("R5")).isEqualTo(Undo.RELEASE);
        assertThatThrownBy(() -> registrations.withdrawn("R5")).isInstanceOf(AlreadyOnTheRegister.class);
        registrations.released("R5");
        assertThat(registrations.undoNeeded("R5")).isEqualTo(Undo.NONE);
    }

    @Test
    void aDemandToldAgainAfterItWasAnsweredIsNotANewOne() {
        fixture.at("R6", RegistrationStatus.PENDING);
        RegistryReport demand = fixture.needMore("R6", "结婚证", "户口簿");
        registrations.record("R6", demand);
        clock.advance(Duration.ofHours(2));
        registrations.supply("R6", "补交结婚证、户口簿", COLLATERAL);
        registrations.record("R6", demand);
        assertThat(status("R6")).isEqualTo(RegistrationStatus.PENDING);
        clock.advance(Duration.ofMinutes(1));
        registrations.record("R6", fixture.needMore("R6", "结婚证", "户口簿")); // asked before the supplement arrived
        assertThat(status("R6")).isEqualTo(RegistrationStatus.PENDING);
        registrations.supplementAccepted("R6");
        clock.advance(Duration.ofMinutes(1));
        registrations.record("R6", fixture.needMore("R6", "结婚证", "户口簿"));
        assertThat(status("R6")).isEqualTo(RegistrationStatus.NEED_MORE_MATERIAL);
        assertThat(registrations.registration("R6").orElseThrow().missingItems())
                .containsExactly("结婚证", "户口簿");
    }

    @Test
    void otherMaterialAskedForIsNewEvenBeforeTheSupplementIsAccepted() {
        fixture.at("R7", RegistrationStatus.NEED_MORE_MATERIAL);
        registrations.supply("R7", "补交结婚证", RM);
        clock.advance(Duration.ofMinutes(1));
        registrations.record("R7", fixture.needMore("R7", "离婚协议"));
        assertThat(status("R7")).isEqualTo(RegistrationStatus.NEED_MORE_MATERIAL);
    }

    @Test
    void reportsInTheWrongOrderDoNotGoBack() {
        fixture.at("R8", RegistrationStatus.PENDING);
        RegistryReport early = fixture.needMore("R8", "结婚证");
        clock.advance(Duration.ofMinutes(5));
        registrations.record("R8", fixture.needMore("R8", "户口簿"));
        registrations.record("R8", early);
        assertThat(registrations.registration("R8").orElseThrow().missingItems())
                .containsExactly("户口簿");
    }

    @Test
    void afterARejectionANewFilingHasItsOwnReferenceAndOldReportsDoNotTouchIt() {
        fixture.at("R9", RegistrationStatus.REJECTED);
        assertThatThrownBy(() -> registrations.prepare("R9", TERMS)).isInstanceOf(RejectionUndecided.class);
        registrations.decideAfterRejection("R9", true, "更正后重新申请", RM);
        assertThat(registrations.prepare("R9", otherClaim()).reference()).isEqualTo("R9-M2");
        registrations.record("R9", fixture.report("R9", RegistryState.REJECTED));
        assertThat(registrations.filed("R9", order("R9"))).isEqualTo(RegistrationStatus.REJECTED);
        registrations.filed("R9", "MG-R9-2");
        registrations.record("R9", fixture.report("R9", RegistryState.REJECTED));
        assertThat(registrations.registrations("R9"))
                .extracting(Registration::status)
                .containsExactly(RegistrationStatus.REJECTED, RegistrationStatus.PENDING);
        RegistryReport stranger = RegistryReport.of("MG-NOBODY", RegistryState.REJECTED, clock.instant());
        assertThatThrownBy(() -> registrations.record("R9", stranger)).isInstanceOf(UnknownRegistryOrder.class);
    }

    @Test
    void givenUpIsGivenUp() {
        fixture.at("R10", RegistrationStatus.REJECTED);
        assertThatThrownBy(() -> registrations.decideAfterRejection("R10", false, "  ", RM))
                .isInstanceOf(RejectionUnexplained.class);
        assertThatThrownBy(() -> registrations.decideAfterRejection("R10", true, "再试", Actor.SYSTEM))
                .isInstanceOf(CollateralPostOnly.class);
        registrations.decideAfterRejection("R10", false, "权属争议", RM);
        assertThatThrownBy(() -> registrations.prepare("R10", TERMS)).isInstanceOf(RegistrationGivenUp.class);
    }

    /** The certificate speaks in 万元, the register in 元 (domain 7.7). */
    @ParameterizedTest
    @CsvSource({
        "250,     2500000.00,  1, MATCHED,        false",
        "250.0000,2500000,     1, MATCHED,        false",
        "250,     250,         1, AMOUNT_DIFFERS, true",
        "2500000, 2500000,     1, AMOUNT_DIFFERS, true",
        "250,     2499999.99,  1, AMOUNT_DIFFERS, false",
        "249,     2500000,     1, AMOUNT_DIFFERS, false",
        "250,     2500000,     2, RANK_DIFFERS,   false",
    })
    void theCertificateIsCheckedAgainstTheRegister(
            String wan, String yuan, int rank, Verification expected, boolean offByTenThousand) {
        fixture.at("V1", RegistrationStatus.PENDING);
        registrations.record("V1", fixture.done("V1", wan));
        assertThat(registrations.verify("V1", entry("V1", yuan, rank))).isEqualTo(expected);
        assertThat(registrations.perfectedToday("V1")).isEqualTo(expected == Verification.MATCHED);
        assertThat(registrations.registration("V1").orElseThrow().amountIsOffByTenThousand())
                .isEqualTo(offByTenThousand);
    }

    @Test
    void aSeizedOrMissingEntryIsNoMortgage() {
        fixture.at("V2", RegistrationStatus.DONE);
        assertThat(registrations.verify("V2", RegisterEntry.notFound("证明V2"))).isEqualTo(Verification.NOT_FOUND);
        assertThat(registrations.verify("V2", entry("V3", "2500000", 1))).isEqualTo(Verification.NOT_FOUND);
        RegisterEntry seized = new RegisterEntry(true, "证明V2", Money.wan(250), 1, null, true);
        assertThat(registrations.verify("V2", seized)).isEqualTo(Verification.SEIZED);
        RegisterEntry silent = new RegisterEntry(true, "证明V2", null, null, null, false);
        assertThat(registrations.verify("V2", silent)).isEqualTo(Verification.AMOUNT_DIFFERS);
    }

    @Test
    void aVerificationIsGoodForItsDay() {
        fixture.at("V4", RegistrationStatus.DONE);
        registrations.verify("V4", entry("V4", "2500000", 1));
        clock.advance(Duration.ofDays(1));
        assertThat(registrations.perfectedToday("V4")).isFalse();
        registrations.verify("V4", entry("V4", "2500000", 1));
        assertThat(registrations.perfectedToday("V4")).isTrue();
    }

    @Test
    void behindAnEarlierMortgageTheSecondRankIsRight() {
        collaterals.declare("V5", MortgageFixture.CERT, "宁波市海曙区永丰路1号", RM);
        Map<String, Object> earlier = Map.of("kind", "MAX", "maxClaim", 2000000, "balance", 1200000);
        collaterals.recordSearch("V5", search(LocalDate.now(clock), Map.of("mortgages", List.of(earlier))));
        registrations.prepare("V5", TERMS);
        registrations.record("V5", fixture.done("V5", "250"));
        assertThat(registrations.verify("V5", entry("V5", "2500000", 2))).isEqualTo(Verification.MATCHED);
        assertThat(registrations.verify("V5", entry("V5", "2500000", 3))).isEqualTo(Verification.RANK_DIFFERS);
    }

    @Test
    void doneWithoutACertificateIsNotDone() {
        fixture.at("V6", RegistrationStatus.PENDING);
        assertThatThrownBy(() -> registrations.record("V6", fixture.report("V6", RegistryState.DONE)))
                .isInstanceOf(CertificateIncomplete.class);
        assertThat(status("V6")).isEqualTo(RegistrationStatus.PENDING);
    }

    private RegistrationStatus status(String id) {
        return registrations.registration(id).orElseThrow().status();
    }

    private static RegistrationTerms otherClaim() {
        return new RegistrationTerms(
                TERMS.type(),
                Money.wan(260),
                TERMS.debtStart(),
                TERMS.debtEnd(),
                TERMS.mortgagorName(),
                TERMS.mortgagorIdNo(),
                TERMS.transferBan(),
                null);
    }
}
