package org.huiqiao.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.huiqiao.Subject;
import org.huiqiao.sandbox.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A shopkeeper borrows on a phone of 360 px, from the first page to the money. */
@Journey
class CreditLoanJourneyTest {

    /** domain 1.3, step 1: three clicks and three fields to an estimate. */
    private static final int ESTIMATE = 3;

    /** With the registry there: from the phone number to the signature. */
    private static final int TYPED = 12;

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Test
    void aShopkeeperBorrowsOnAPhone(Chromium chromium) {
        Subject shop = Subject.of("101");
        try (Visitor phone = chromium.visitor("http://127.0.0.1:" + port, 360)) {
            phone.open("/").look("home");
            Customer customer = new Customer(phone, world, shop);
            customer.signIn();
            customer.fillIn("信用快贷", "18万");
            customer.consentAndSubmit();
            customer.accept();
            customer.sign();
            phone.see("钱已到账").look("progress-paid");
            phone.follow("借据与还款计划").see("借 ¥180,000，").look("loan");
            assertThat(phone.typedFields()).as("fields typed").isLessThanOrEqualTo(TYPED);
            int before = phone.typedFields();
            customer.fillInAgain("商户流水贷", "20万");
            assertThat(phone.typedFields() - before)
                    .as("fields typed by somebody we know")
                    .isEqualTo(1);
        }
        JsonNode payouts = world.see("/admin/payouts");
        assertThat(payouts).isNotEmpty();
    }

    @Test
    @Tag("long")
    void aMerchantBorrowsOnWhatComesInByPaymentCode(Chromium chromium) {
        try (Visitor phone = chromium.visitor("http://127.0.0.1:" + port, 360)) {
            Customer customer = new Customer(phone, world, Subject.of("124"));
            customer.signIn();
            customer.fillIn("商户流水贷", "10万");
            customer.consentAndSubmit();
            customer.accept();
            customer.sign();
            phone.see("钱已到账").look("merchant-paid");
            assertThat(phone.typedFields()).as("fields typed").isLessThanOrEqualTo(TYPED);
        }
    }

    @Test
    void threeFieldsAndTwoPressesGiveAnEstimate(Chromium chromium) {
        try (Visitor phone = chromium.visitor("http://127.0.0.1:" + port, 360)) {
            phone.open("/").follow("测一测能借多少");
            phone.look("estimate")
                    .fill("想借多少", "250万")
                    .fill("近 12 个月纳税额", "86000")
                    .fill("可抵押房产的市价", "360万")
                    .press("看看结果");
            phone.see("抵押经营贷").see("234 万元").look("estimate-result");
            assertThat(phone.typedFields()).as("fields typed").isLessThanOrEqualTo(ESTIMATE);
            assertThat(phone.clicks()).as("clicks").isLessThanOrEqualTo(ESTIMATE);
            phone.follow("并排比较").see("为什么推荐这款").look("compare");
            phone.open("/calculator").look("calculator");
        }
    }
}
