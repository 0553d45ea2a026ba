package org.huiqiao.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import org.huiqiao.As;
import org.huiqiao.Bank;
import org.huiqiao.CaseTest;
import org.huiqiao.Subject;
import org.huiqiao.common.Money;
import org.huiqiao.users.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

/** D24 and D25 as the customer meets them. */
@CaseTest
@AutoConfigureMockMvc
class LendingTermsTest {

    private static final Subject COMPANY = Subject.of("110");
    private static final Subject SHOP = Subject.of("101");

    @Autowired
    Bank bank;

    @Autowired
    Intake intake;

    @Autowired
    LendingTerms terms;

    @Autowired
    MockMvc mvc;

    @Test
    void aCompanyBorrowsForThreeYearsAtMost() throws Exception {
        Actor customer = bank.customer(COMPANY);
        String id = begun(COMPANY, customer);

        describe(id, 36, "INTEREST_ONLY", customer);
        assertThatThrownBy(() -> describe(id, 37, "EQUAL_INSTALMENT", customer)).isInstanceOf(TermAboveBorrower.class);
        assertThatThrownBy(() -> describe(id, 121, "EQUAL_INSTALMENT", customer))
                .isInstanceOf(TermAboveProduct.class);
        mvc.perform(get("/my/applications/" + id + "/apply/term").with(As.actor(customer)))
                .andExpect(content().string(allOf(containsString("36 个月"), not(containsString("60 个月")))));
    }

    @Test
    void aShopkeeperBorrowsForFiveYearsButRepaysPrincipalOnTheWay() {
        Actor customer = bank.customer(SHOP);
        String id = begun(SHOP, customer);

        describe(id, 60, "EQUAL_PRINCIPAL", customer);
        assertThatThrownBy(() -> describe(id, 61, "EQUAL_PRINCIPAL", customer)).isInstanceOf(TermAboveBorrower.class);
        assertThatThrownBy(() -> describe(id, 37, "INTEREST_ONLY", customer)).isInstanceOf(MethodNotForTerm.class);
        assertThatThrownBy(() -> describe(id, 12, "REVOLVING", customer)).isInstanceOf(MethodNotOfProduct.class);
        assertThat(terms.methods("MORTGAGE_LOAN", 36)).contains("INTEREST_ONLY");
        assertThat(terms.methods("MORTGAGE_LOAN", 37)).doesNotContain("INTEREST_ONLY");
    }

    @Test
    void aLongerTermAsksForTheMethodAgain() throws Exception {
        Actor customer = bank.customer(SHOP);
        String id = begun(SHOP, customer);
        describe(id, 36, "INTEREST_ONLY", customer);
        String apply = "/my/applications/" + id + "/apply";

        mvc.perform(post(apply + "/term")
                .param("termMonths", "60")
                .with(As.actor(customer))
                .with(csrf()));

        mvc.perform(get(apply + "/method").with(As.actor(customer)))
                .andExpect(content().string(allOf(containsString("等额本息"), not(containsString("到期还本")))));
        mvc.perform(get(apply + "/check").with(As.actor(customer)))
                .andExpect(content().string(containsString("还没填")));
    }

    private String begun(Subject subject, Actor customer) {
        String id = intake.begin("MORTGAGE_LOAN", "TEST", customer).id();
        intake.borrowFor(id, bank.company(subject, customer), customer);
        return id;
    }

    private void describe(String id, int months, String method, Actor customer) {
        intake.describe(
                id, new Borrowing(Money.wan(50), months, method, "采购原材料", COMPANY.accountNo(), null, null), customer);
    }
}
