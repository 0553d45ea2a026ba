package org.huiqiao.origination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.huiqiao.Bank;
import org.huiqiao.CaseTest;
import org.huiqiao.Subject;
import org.huiqiao.application.AmountAboveOwed;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.ApplicationStatus;
import org.huiqiao.application.Borrowing;
import org.huiqiao.application.Intake;
import org.huiqiao.application.RenewalNotOffered;
import org.huiqiao.application.Renewals;
import org.huiqiao.common.Money;
import org.huiqiao.consent.ConsentText;
import org.huiqiao.consent.Consents;
import org.huiqiao.consent.Presentation;
import org.huiqiao.disbursement.Condition;
import org.huiqiao.disbursement.ConditionState;
import org.huiqiao.disbursement.Disbursements;
import org.huiqiao.engine.FactSource;
import org.huiqiao.facility.Facilities;
import org.huiqiao.facility.FacilityStatus;
import org.huiqiao.facility.LoanNote;
import org.huiqiao.facility.LoanNoteStatus;
import org.huiqiao.facility.LoanNotes;
import org.huiqiao.users.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 无还本续贷 (D29, 金规〔2024〕13号): the new loan pays the old one off, and no money goes to the borrower. */
@CaseTest
@Tag("long-on-postgres")
class RenewalTest {

    @Autowired
    Bank bank;

    @Autowired
    ApplicationDesk desk;

    @Autowired
    Renewals renewals;

    @Autowired
    Intake intake;

    @Autowired
    Consents consents;

    @Autowired
    LoanNotes notes;

    @Autowired
    Facilities facilities;

    @Autowired
    Disbursements disbursements;

    @Autowired
    FactSource facts;

    @Test
    void theNewLoanPaysTheOldOneOff() {
        Subject shop = Subject.of("126");
        Actor customer = bank.customer(shop);
        String old = inForce(shop, 1);
        LoanNote oldNote = notes.inForce(old).orElseThrow();

        String id = renewals.renew(old, "TEST", customer).id();
        assertThat(renewals.renew(old, "TEST", customer).id()).isEqualTo(id);
        assertThat(desk.get(id).amount()).isEqualTo(Money.wan(10));
        assertThatExceptionOfType(AmountAboveOwed.class)
                .isThrownBy(() -> intake.describe(
                        id,
                        new Borrowing(Money.wan(11), 1, "INTEREST_ONLY", "采购原材料", shop.accountNo(), null, null),
                        customer));
        submit(id, customer);
        bank.awaitTask(id, "Task_ConfirmOffer");
        assertThat(facts.factsFor(id))
                .containsEntry("sameTermsLevel", "AUTO")
                .containsEntry("level", "AUTO")
                .containsEntry("renewalEligibility", java.util.List.of());
        desk.answerOffer(id, true, customer);
        bank.sign(id);
        bank.awaitStatus(id, ApplicationStatus.IN_FORCE);

        assertThat(desk.get(old).status()).isEqualTo(ApplicationStatus.SETTLED);
        assertThat(notes.ofApplication(old)).extracting(LoanNote::status).containsExactly(LoanNoteStatus.RENEWED);
        assertThat(facilities.facility(old).orElseThrow().status()).isEqualTo(FacilityStatus.CLOSED);
        assertThat(facilities.exposure(shop.creditCode())).isEqualTo(Money.wan(10));
        assertThat(notes.inForce(id).orElseThrow().renews()).isEqualTo(oldNote.id());
        assertThat(disbursements
                        .of(id)
                        .orElseThrow()
                        .current()
                        .orElseThrow()
                        .payee()
                        .account()
                        .value())
                .isEqualTo(oldNote.id());
    }

    @Test
    void lessThanIsOwedDoesNotPayTheOldLoanOff() {
        Subject shop = Subject.of("127");
        Actor customer = bank.customer(shop);
        String old = inForce(shop, 1);
        String id = renewals.renew(old, "TEST", customer).id();
        intake.describe(
                id, new Borrowing(Money.wan(9), 1, "INTEREST_ONLY", "采购原材料", shop.accountNo(), null, null), customer);
        submit(id, customer);
        bank.awaitTask(id, "Task_ConfirmOffer");
        desk.answerOffer(id, true, customer);
        bank.sign(id);
        bank.awaitTask(id, "Task_ResolveConditions");
        assertThat(disbursements.of(id).orElseThrow().conditions())
                .filteredOn(condition -> condition.state() == ConditionState.NOT_MET)
                .extracting(Condition::code)
                .containsExactly("RENEWAL_EXACT");
        bank.work(id, "Task_ResolveConditions", Bank.form("conditionAction", "STOP", "comment", "差额未还"));
        bank.awaitStatus(id, ApplicationStatus.CANCELLED_BY_BANK);
        assertThat(notes.inForce(old)).isPresent();
        assertThat(desk.get(old).status()).isEqualTo(ApplicationStatus.IN_FORCE);
    }

    @Test
    void aLoanFarFromItsEndIsNotRenewed() {
        Subject shop = Subject.of("124");
        String old = inForce(shop, 6);
        assertThat(renewals.offered(old, bank.customer(shop))).isFalse();
        assertThatExceptionOfType(RenewalNotOffered.class)
                .isThrownBy(() -> renewals.renew(old, "TEST", bank.customer(shop)));
    }

    @Test
    void interestStillOwedIsAReasonToDecline() {
        Subject shop = Subject.of("128");
        Actor customer = bank.customer(shop);
        String id = renewals.renew(inForce(shop, 1), "TEST", customer).id();
        submit(id, customer);
        bank.awaitStatus(id, ApplicationStatus.DECLINED);
        assertThat(desk.get(id).reasonCodes()).containsExactly("R03");
    }

    private String inForce(Subject shop, int months) {
        String id = bank.apply(shop, "CREDIT_QUICK", 100_000, months, "INTEREST_ONLY");
        bank.awaitTask(id, "Task_ConfirmOffer");
        desk.answerOffer(id, true, bank.customer(shop));
        bank.sign(id);
        bank.awaitStatus(id, ApplicationStatus.IN_FORCE);
        return id;
    }

    private void submit(String id, Actor customer) {
        for (ConsentText text : consents.required(desk.get(id).productCode())) {
            if (text.required()) {
                consents.grant(id, customer.id(), text.code(), text.version(), Presentation.of("TEST"), customer);
            }
        }
        intake.submit(id, customer);
    }
}
