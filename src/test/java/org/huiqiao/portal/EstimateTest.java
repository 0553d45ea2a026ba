package org.huiqiao.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import org.huiqiao.CaseTest;
import org.huiqiao.TickingClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** 测额: the figures of G1 and G2 as a visitor would ask for them (D01, D10, D14). */
@CaseTest
@AutoConfigureMockMvc
class EstimateTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    TickingClock clock;

    @BeforeEach
    void theLastMinuteIsOver() {
        clock.advance(Duration.ofMinutes(2));
    }

    @Test
    void aTaxpayerSeesTheRangeFromAFairToTheBestRating() throws Exception {
        ask("/api/v1/estimate", "600000", "86000", "")
                .andExpect(jsonPath("$[*].productCode").value(hasItems("TAX_LOAN")))
                .andExpect(jsonPath("$[?(@.productCode=='TAX_LOAN')].least").value(340000.0))
                .andExpect(jsonPath("$[?(@.productCode=='TAX_LOAN')].most").value(600000.0));
    }

    @Test
    void anOwnerSeesWhatThePropertyCarries() throws Exception {
        ask("/api/v1/estimate", "250万", "", "360万")
                .andExpect(
                        jsonPath("$[?(@.productCode=='MORTGAGE_LOAN')].least").value(2340000.0))
                .andExpect(jsonPath("$[?(@.productCode=='MORTGAGE_LOAN')].most").value(2500000.0));
    }

    @Test
    void aSmallSumNeedsNothing() throws Exception {
        ask("/estimate", "20万", "", "")
                .andExpect(status().isOk())
                .andExpect(cookie().doesNotExist("SESSION"))
                .andExpect(content()
                        .string(allOf(
                                containsString("信用快贷"),
                                containsString("10 万元"),
                                containsString("20 万元"),
                                not(containsString("银税贷")),
                                not(containsString("抵押经营贷")))));
    }

    @Test
    void d01CompanyWithATaxRecordAndNoProperty() throws Exception {
        mvc.perform(get("/api/v1/estimate")
                        .param("amount", "1200000")
                        .param("borrower", "COMPANY")
                        .param("taxMonths", "18")
                        .param("taxGrade", "A"))
                .andExpect(jsonPath("$[*].productCode").value(contains("TAX_LOAN", "GUARANTEE_LOAN")))
                .andExpect(jsonPath("$[*].why").value(contains("TAX_RECORD", "NO_PROPERTY")));
    }

    @Test
    void d01SoleTraderWithTakings() throws Exception {
        mvc.perform(get("/estimate")
                        .param("amount", "20万")
                        .param("borrower", "SOLE")
                        .param("flowMonths", "8"))
                .andExpect(content()
                        .string(allOf(
                                containsString("收款流水稳定"),
                                containsString("金额不大"),
                                containsString("/my/apply?product=MERCHANT_LOAN"),
                                not(containsString("没有房产")))));
    }

    @Test
    void whoAsksForMoreIsSentToTheCorporateDesk() throws Exception {
        ask("/estimate", "2000万", "", "").andExpect(content().string(containsString("由公司业务部门办理")));
    }

    @Test
    void monthsAreWhole() throws Exception {
        mvc.perform(get("/estimate").param("amount", "20万").param("flowMonths", "半年"))
                .andExpect(content().string(allOf(containsString("请填写整月数"), containsString("value=\"半年\""))));
    }

    @Test
    void whatIsWrongIsSaidAtTheFieldAndNothingIsLost() throws Exception {
        ask("/estimate", "很多", "12x", "")
                .andExpect(content()
                        .string(allOf(
                                containsString("value=\"很多\""),
                                containsString("value=\"12x\""),
                                containsString("请填写想借的金额"),
                                containsString("请只填数字"))));
        ask("/api/v1/estimate", "", "", "").andExpect(status().is4xxClientError());
    }

    @Test
    void anImpatientAddressWaits() throws Exception {
        for (int i = 0; i < 30; i++) {
            ask("/api/v1/estimate", "200000", "", "").andExpect(status().isOk());
        }
        ask("/api/v1/estimate", "200000", "", "").andExpect(status().isTooManyRequests());
    }

    /** 600 thousand of a company that pays taxes and has a home: the figures are those of D16, D18, D20, D31 and D33. */
    @Test
    void productsStandSideBySideWithTheReasonForTheOneToTake() throws Exception {
        String page = ask("/estimate/compare", "60万", "30万", "360万")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String tax = column(page, "银税贷");
        String mortgage = column(page, "抵押经营贷");
        assertThat(page.indexOf("银税贷")).isLessThan(page.indexOf("抵押经营贷"));
        assertThat(tax)
                .contains("推荐", "够您要借的", "最快", "为什么推荐这款", "连续纳税满一年，凭纳税记录就能借。")
                .contains("通常 6 个工作日内", "视频面签", "客户经理，来了解经营情况")
                .contains("product=TAX_LOAN&amp;amount=60");
        assertThat(mortgage)
                .contains("成本最低", "房产抵押", "通常 15 个工作日内", "房产的每一位共有人，各自同意", "为什么适合您")
                .doesNotContain("推荐", "最快");
        assertThat(tax).containsPattern("3\\.\\d\\d%–\\d\\.\\d\\d%");
    }

    @Test
    void aSmallSumIsRecommendedForItsSpeed() throws Exception {
        mvc.perform(get("/estimate/compare")
                        .param("amount", "10万")
                        .param("property", "360万")
                        .param("borrower", "SOLE"))
                .andExpect(content()
                        .string(allOf(containsString("材料齐全当天"), containsString("您本人，在手机上签"), containsString("最快"))));
        ask("/estimate/compare", "viel", "", "")
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrlPattern("/estimate?amount=viel*"));
    }

    private static String column(String page, String product) {
        for (String article : page.split("<article")) {
            if (article.contains("<h2>" + product + "</h2>")) {
                return article;
            }
        }
        throw new AssertionError(product + " is not there");
    }

    private ResultActions ask(String path, String amount, String tax, String property) throws Exception {
        return mvc.perform(get(path).param("amount", amount).param("tax", tax).param("property", property));
    }
}
