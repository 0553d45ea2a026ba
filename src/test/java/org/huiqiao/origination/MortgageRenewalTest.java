package org.huiqiao.origination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.huiqiao.Bank.form;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.huiqiao.Bank;
import org.huiqiao.CaseTest;
import org.huiqiao.Subject;
import org.huiqiao.TickingClock;
import org.huiqiao.application.AmountAboveOwed;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.ApplicationStatus;
import org.huiqiao.application.Borrowing;
import org.huiqiao.application.Intake;
import org.huiqiao.application.RenewalKeepsProperty;
import org.huiqiao.application.Renewals;
import org.huiqiao.common.Money;
import org.huiqiao.consent.ConsentText;
import org.huiqiao.consent.Consents;
import org.huiqiao.consent.Presentation;
import org.huiqiao.disbursement.Condition;
import org.huiqiao.disbursement.ConditionState;
import org.huiqiao.disbursement.Disbursements;
import org.huiqiao.engine.FactSource;
import org.huiqiao.engine.Processes;
import org.huiqiao.external.CallRequest;
import org.huiqiao.external.Calls;
import org.huiqiao.facility.LoanNote;
import org.huiqiao.facility.LoanNoteStatus;
import org.huiqiao.facility.LoanNotes;
import org.huiqiao.mortgage.MortgageRegistrations;
import org.huiqiao.mortgage.Registration;
import org.huiqiao.mortgage.RegistrationStatus;
import org.huiqiao.mortgage.RegistrationType;
import org.huiqiao.mortgage.RenewedMortgages;
import org.huiqiao.review.Approvals;
import org.huiqiao.review.AuthorityLevel;
import org.huiqiao.sandbox.World;
import org.huiqiao.users.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 无还本续贷 of a mortgage loan (D29, D32, 担保制度解释 16): the entry stands, whatever becomes of the renewal. */
@CaseTest
@Tag("long-on-postgres")
class MortgageRenewalTest {

    private static final Subject COMPANY = Subject.of("110");

    @Autowired
    Bank bank;

    @Autowired
    World world;

    @Autowired
    TickingClock clock;

    @Autowired
    ApplicationDesk desk;

    @Autowired
    Renewals renewals;

    @Autowired
    Intake intake;

    @Autowired
    Consents consents;

    @Autowired
    Approvals approvals;

    @Autowired
    FactSource facts;

    @Autowired
    LoanNotes notes;

    @Autowired
    Disbursements disbursements;

    @Autowired
    MortgageRegistrations registrations;

    @Autowired
    RenewedMortgages renewed;

    @Autowired
    Processes processes;

    @Autowired
    Calls calls;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void hurryTheRegistry() {
        world.change("/admin/settings", Map.of("registryDelaySeconds", 1));
    }

    @AfterEach
    void letTimePass() {
        jdbc.sql("update product set revolving = false where code = 'MORTGAGE_LOAN'")
                .update();
        clock.advance(Duration.ofDays(31));
    }

    @Test
    void theEntryIsChangedForTheNewLoanWhichPaysTheOldOneOff() {
        String old = inForce("0261001", 3_500_000);
        assertThat(approvals.approval(old).orElseThrow().level()).isEqualTo(AuthorityLevel.L2);
        String entry = certificateNo(old);
        property("0261001", Map.of("valuationAverage", 4_800_000)); // 72.9 % of it, 70 % is the policy

        String id = renewals.renew(old, "TEST", customer()).id();
        assertThat(desk.get(id).certNo()).isEqualTo(certNo("0261001"));
        assertThatExceptionOfType(RenewalKeepsProperty.class)
                .isThrownBy(() -> intake.secureWith(id, certNo("0261099"), "别处", customer()));
        assertThatExceptionOfType(AmountAboveOwed.class)
                .isThrownBy(() -> intake.describe(id, borrowing(3_600_000), customer()));
        submit(id);
        bank.toOffer(id, "3500000", "1");
        assertThat(approvals.approval(id).orElseThrow().level()).isEqualTo(AuthorityLevel.L1);
        assertThat(facts.factsFor(id)).containsEntry("sameTermsLevel", "L2").containsEntry("laterLien", false);
        throughTheRegistry(id);
        Registration change = registrations.registration(id).orElseThrow();
        assertThat(change.terms().type()).isEqualTo(RegistrationType.CHANGE);
        assertThat(change.terms().entryNo()).isEqualTo(entry);
        assertThat(standing(entry)).isFalse();
        assertThat(standing(certificateNo(id))).isTrue();
        releaseMoney(id);

        assertThat(desk.get(old).status()).isEqualTo(ApplicationStatus.SETTLED);
        assertThat(notes.ofApplication(old)).extracting(LoanNote::status).containsExactly(LoanNoteStatus.RENEWED);
        assertThat(notes.inForce(id).orElseThrow().renews()).isEqualTo(old + "-T1");
        assertThat(renewed.entry(old)).isEmpty();
        assertThat(registrations.registration(old).orElseThrow().status()).isEqualTo(RegistrationStatus.CARRIED_OVER);
        assertThat(standing(certificateNo(id))).isTrue();
        assertThat(liens("0261001")).isEqualTo(1);
    }

    @Test
    void aMaximumThatReachesFarEnoughIsOnlyVerified() {
        jdbc.sql("update product set revolving = true where code = 'MORTGAGE_LOAN'")
                .update();
        String old = inForce("0261002", 1_000_000);
        String entry = certificateNo(old);
        String id = approvedRenewal(old, "1000000");
        throughTheRegistry(id);
        Registration kept = registrations.registration(id).orElseThrow();
        assertThat(kept.terms().type()).isEqualTo(RegistrationType.KEEP);
        assertThat(kept.orderNo()).isNull();
        assertThat(certificateNo(id)).isEqualTo(entry);
        releaseMoney(id);
        assertThat(renewed.entry(old)).isEmpty();
        assertThat(certificateNo(id)).isEqualTo(entry);
        assertThat(standing(entry)).isTrue();
    }

    @Test
    void whoWithdrawsAfterTheChangeGetsTheEntryChangedBack() {
        String old = inForce("0261003", 1_000_000);
        String before = certificateNo(old);
        String id = approvedRenewal(old, "1000000");
        throughTheRegistry(id);
        String changed = certificateNo(id);
        desk.withdraw(id, customer());
        awaitEndPatiently(id);
        assertThat(bank.see(id).status()).isEqualTo(ApplicationStatus.WITHDRAWN);
        String after = certificateNo(old);
        assertThat(after).isNotIn(before, changed);
        assertThat(standing(after)).isTrue();
        assertThat(liens("0261003")).isEqualTo(1);
        assertThat(debtEnd(after))
                .isEqualTo(registrations
                        .registration(old)
                        .orElseThrow()
                        .terms()
                        .debtEnd()
                        .toString());
        assertThat(notes.inForce(old)).isPresent();
        assertThat(registrations.registrations(id))
                .extracting(Registration::status)
                .containsOnly(RegistrationStatus.RESTORED);
    }

    @Test
    void whoWithdrawsFromUnderAMaximumLeavesTheEntry() {
        jdbc.sql("update product set revolving = true where code = 'MORTGAGE_LOAN'")
                .update();
        String old = inForce("0261004", 1_000_000);
        String id = approvedRenewal(old, "1000000");
        throughTheRegistry(id);
        desk.withdraw(id, customer());
        awaitEndPatiently(id);
        assertStillSecured(old, "0261004");
    }

    @Test
    void whatIsDeclinedOrNotAcceptedLeavesTheEntry() {
        String old = inForce("0261005", 1_000_000);
        property("0261005", Map.of("valuationAverage", 1_320_000)); // 75.8 %
        String declined = renewals.renew(old, "TEST", customer()).id();
        submit(declined);
        bank.awaitStatus(declined, ApplicationStatus.DECLINED);
        assertThat(bank.see(declined).reasonCodes()).contains("R14");
        assertStillSecured(old, "0261005");
    }

    @Test
    void anOfferTurnedDownLeavesTheEntry() {
        String old = inForce("0261006", 1_000_000);
        String id = renewals.renew(old, "TEST", customer()).id();
        submit(id);
        bank.toOffer(id, "1000000", "1");
        desk.answerOffer(id, false, customer());
        bank.awaitEnd(id);
        assertStillSecured(old, "0261006");
    }

    @Test
    void aSeizureBeforeTheRegistryEntersTheChangeStopsTheRenewal() {
        String old = inForce("0261007", 1_000_000);
        property("0261007", Map.of("seizeBeforeEntry", true));
        String id = approvedRenewal(old, "1000000");
        awaitTaskPatiently(id, "Task_DecideRejection");
        bank.work(id, "Task_DecideRejection", form("rejectionDecision", "STOP", "comment", "已被查封"));
        bank.awaitStatus(id, ApplicationStatus.CANCELLED_BY_BANK);
        bank.awaitEnd(id);
        assertStillSecured(old, "0261007");
    }

    @Test
    void aSeizureBetweenApprovalAndRegistrationStopsTheRenewal() {
        String old = inForce("0261008", 1_000_000);
        String id = renewals.renew(old, "TEST", customer()).id();
        submit(id);
        bank.toOffer(id, "1000000", "1");
        desk.answerOffer(id, true, customer());
        bank.faceSign(id, customer());
        property("0261008", Map.of("seized", true));
        bank.sign(id);
        bank.awaitStatus(id, ApplicationStatus.CANCELLED_BY_BANK);
        bank.awaitEnd(id);
        assertThat(registrations.registration(id)).isEmpty();
        assertStillSecured(old, "0261008");
    }

    @Test
    void aMortgageToSomebodyElseSinceThenIsAReasonToDecline() {
        String old = inForce("0261009", 1_000_000);
        property(
                "0261009",
                Map.of(
                        "mortgages",
                        List.of(Map.of(
                                "maxClaim", 100_000, "balance", 100_000, "kind", "GENERAL", "mortgagee", "钱江银行"))));
        String id = renewals.renew(old, "TEST", customer()).id();
        submit(id);
        bank.awaitStatus(id, ApplicationStatus.DECLINED);
        assertThat(facts.factsFor(id)).containsEntry("laterLien", true);
        assertStillSecured(old, "0261009");
    }

    @Test
    void lessThanIsOwedPaysNothingOffAndTheChangeIsUndone() {
        String old = inForce("0261010", 1_000_000);
        String id = renewals.renew(old, "TEST", customer()).id();
        intake.describe(id, borrowing(900_000), customer());
        submit(id);
        bank.toOffer(id, "900000", "1");
        desk.answerOffer(id, true, customer());
        bank.faceSign(id, customer());
        bank.sign(id);
        awaitTaskPatiently(id, "Task_ResolveConditions");
        assertThat(disbursements.of(id).orElseThrow().conditions())
                .filteredOn(condition -> condition.state() == ConditionState.NOT_MET)
                .extracting(Condition::code)
                .containsExactly("RENEWAL_EXACT");
        bank.work(id, "Task_ResolveConditions", form("conditionAction", "STOP", "comment", "差额未还"));
        awaitEndPatiently(id);
        assertThat(bank.see(id).status()).isEqualTo(ApplicationStatus.CANCELLED_BY_BANK);
        assertStillSecured(old, "0261010");
    }

    private void assertStillSecured(String old, String number) {
        assertThat(registrations.registration(old).orElseThrow().status()).isEqualTo(RegistrationStatus.DONE);
        assertThat(standing(certificateNo(old))).isTrue();
        assertThat(liens(number)).isEqualTo(1);
        assertThat(desk.get(old).status()).isEqualTo(ApplicationStatus.IN_FORCE);
        assertThat(notes.inForce(old)).isPresent();
    }

    private String inForce(String number, long amount) {
        property(number, Map.of());
        String id = bank.apply(COMPANY, "MORTGAGE_LOAN", amount, 1, "INTEREST_ONLY", certNo(number), "杭州市西湖区 9 号");
        bank.toOffer(id, String.valueOf(amount), "1");
        desk.answerOffer(id, true, customer());
        bank.faceSign(id, customer());
        bank.sign(id);
        awaitTaskPatiently(id, "Task_CheckInstruction");
        releaseMoney(id);
        return id;
    }

    private String approvedRenewal(String old, String amount) {
        String id = renewals.renew(old, "TEST", customer()).id();
        submit(id);
        bank.toOffer(id, amount, "1");
        desk.answerOffer(id, true, customer());
        bank.faceSign(id, customer());
        bank.sign(id);
        return id;
    }

    private void throughTheRegistry(String id) {
        if (bank.open(id, "Task_ConfirmOffer") != null) {
            desk.answerOffer(id, true, customer());
            bank.faceSign(id, customer());
            bank.sign(id);
        }
        awaitTaskPatiently(id, "Task_CheckInstruction");
    }

    private void submit(String id) {
        Actor customer = customer();
        for (ConsentText text : consents.required("MORTGAGE_LOAN")) {
            if (text.required()) {
                consents.grant(id, customer.id(), text.code(), text.version(), Presentation.of("TEST"), customer);
            }
        }
        bank.resolve(id, customer, COMPANY.name());
        intake.submit(id, customer);
        bank.upload(id, "DOC11", customer);
    }

    private void releaseMoney(String id) {
        bank.work(id, "Task_CheckInstruction", form("instructionCheck", "AGREE", "comment", "条件齐备"));
        bank.work(id, "Task_ApprovePayout", form("payoutApproval", "AGREE", "comment", "核准"));
        bank.awaitStatus(id, ApplicationStatus.IN_FORCE);
    }

    private void awaitTaskPatiently(String id, String task) {
        bank.awaitTaskPatiently(id, task);
    }

    private void awaitEndPatiently(String id) {
        bank.await(id, "its end", () -> {
            clock.advance(Duration.ofSeconds(3));
            return desk.get(id).status().isOver() && !processes.running("loanOrigination", id);
        });
    }

    private boolean standing(String certificateNo) {
        return "REGISTERED".equals(entry(certificateNo).get("state"));
    }

    private String debtEnd(String certificateNo) {
        return String.valueOf(entry(certificateNo).get("debtEnd"));
    }

    private Map<String, Object> entry(String certificateNo) {
        return ask("registry", "entry", Map.of("certificateNo", certificateNo));
    }

    /** How many mortgages of ours are on the property, as anybody sees it who searches. */
    private long liens(String number) {
        Object mortgages = ask(
                        "property",
                        "search",
                        Map.of(
                                "certNo", certNo(number),
                                "ownerName", COMPANY.name(),
                                "idNo", COMPANY.idNo(),
                                "consentId", "TEST"))
                .get("mortgages");
        return ((List<?>) mortgages)
                .stream()
                        .filter(mortgage -> "惠桥银行".equals(((Map<?, ?>) mortgage).get("mortgagee")))
                        .count();
    }

    private Map<String, Object> ask(String system, String operation, Map<String, Object> body) {
        String key = operation + ":" + System.nanoTime();
        return calls.send(CallRequest.of(system, operation, key, null, body)).body();
    }

    private static Borrowing borrowing(long yuan) {
        return new Borrowing(Money.yuan(yuan), 1, "INTEREST_ONLY", "采购原材料", COMPANY.accountNo(), null, null);
    }

    private Actor customer() {
        return bank.customer(COMPANY);
    }

    private String certificateNo(String id) {
        return registrations.registration(id).orElseThrow().certificate().no();
    }

    private static String certNo(String number) {
        return "浙（2021）杭州市不动产权第" + number + "号";
    }

    private void property(String number, Map<String, Object> more) {
        Map<String, Object> figures = new java.util.HashMap<>(Map.of(
                "owners",
                List.of(Map.of("name", COMPANY.name(), "idNo", COMPANY.idNo(), "share", 1)),
                "unitNo",
                "330102001003GB00055F0001" + number.substring(3),
                "propertyType",
                "住宅",
                "cityTier",
                1,
                "area",
                120,
                "builtYear",
                2018,
                "heldMonths",
                60,
                "mortgages",
                List.of(),
                "valuationAverage",
                6_000_000,
                "valuationConfidence",
                0.95));
        figures.putAll(more);
        world.change("/admin/properties/" + World.path(certNo(number)), figures);
    }
}
