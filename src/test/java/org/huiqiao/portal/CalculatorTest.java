package org.huiqiao.portal;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.huiqiao.PageSlice;
import org.huiqiao.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** 贷款计算器 as a page and as JSON: V1 is 500,000 at 3.85 % for twelve months. */
@PageSlice
@Import(CalculatorTest.Only.class)
class CalculatorTest {

    @TestConfiguration
    @ComponentScan(
            basePackages = "org.huiqiao.portal",
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = ".*\\.(CalculatorPages|CalculatorApi|Texts)"))
    static class Only {}

    @Autowired
    MockMvc mvc;

    @Autowired
    TestClock clock;

    @BeforeEach
    void theLastMinuteIsOver() {
        clock.advance(java.time.Duration.ofMinutes(2));
    }

    @Test
    void anybodyMayOpenItFromTheFrontDoor() throws Exception {
        mvc.perform(get("/")).andExpect(content().string(containsString("href=\"/calculator\"")));
        mvc.perform(get("/calculator"))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("贷款计算器"), not(containsString("role=\"alert\"")))));
    }

    @Test
    void theAddressAloneGivesTheFiguresOfV1() throws Exception {
        mvc.perform(v1("/calculator"))
                .andExpect(status().isOk())
                .andExpect(cookie().doesNotExist("SESSION"))
                .andExpect(content()
                        .string(allOf(
                                containsString("42,540.69"),
                                containsString("42,540.73"),
                                containsString("10,488.32"),
                                containsString("3.85%"),
                                containsString("3.92%"),
                                containsString("84,673.71"))));
    }

    @Test
    void theOtherLanguageShowsTheSame() throws Exception {
        mvc.perform(v1("/calculator"))
                .andExpect(content().string(containsString("?lang=en&amp;amount=500000&amp;months=12&amp;rate=3.85")));
        mvc.perform(v1("/calculator").param("lang", "en"))
                .andExpect(content().string(allOf(containsString("Each month"), containsString("42,540.69"))));
    }

    @Test
    void whatIsTypedMayBeFullWidthOrInWan() throws Exception {
        mvc.perform(asked("/calculator", "５0万", "12个月", "3.85%", "EQUAL_INSTALMENT"))
                .andExpect(content().string(containsString("42,540.69")));
    }

    @Test
    void aFeeOfWhomeverRaisesTheRate() throws Exception {
        mvc.perform(asked("/calculator", "100000", "12", "5", "EQUAL_INSTALMENT")
                        .param("fee", "2000"))
                .andExpect(content()
                        .string(allOf(
                                containsString("年化综合融资成本（单利）"), containsString("8.79%"), containsString("9.15%"))));
    }

    @ParameterizedTest
    @CsvSource({
        "0,12,3.85,EQUAL_INSTALMENT,,,amount",
        "-5,12,3.85,EQUAL_INSTALMENT,,,amount",
        "abc,12,3.85,EQUAL_INSTALMENT,,,amount",
        "100000001,12,3.85,EQUAL_INSTALMENT,,,amount",
        "100000,0,3.85,EQUAL_INSTALMENT,,,months",
        "100000,361,3.85,EQUAL_INSTALMENT,,,months",
        "100000,1.5,3.85,EQUAL_INSTALMENT,,,months",
        "100000,12,-1,EQUAL_INSTALMENT,,,rate",
        "100000,12,100.01,EQUAL_INSTALMENT,,,rate",
        "100000,12,,EQUAL_INSTALMENT,,,rate",
        "100000,12,3.85,SEASONAL,,,method",
        "100000,12,3.85,,,,method",
        "100000,12,3.85,EQUAL_INSTALMENT,100000,,fee",
        "100000,12,3.85,EQUAL_INSTALMENT,-1,,fee",
        "100000,12,3.85,EQUAL_INSTALMENT,,2026-02-30,from",
        "100000,12,3.85,EQUAL_INSTALMENT,,1999-12-31,from"
    })
    void whatCannotBeIsSaidAtItsField(
            String amount, String months, String rate, String method, String fee, String from, String field)
            throws Exception {
        String[] rest = {rate == null ? "" : rate, method == null ? "" : method};
        mvc.perform(asked("/calculator", amount, months, rest[0], rest[1])
                        .param("fee", fee == null ? "" : fee)
                        .param("from", from == null ? "" : from))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("href=\"#" + field + "\""),
                                containsString("id=\"" + field + "-error\""),
                                containsString("value=\"" + amount + "\""),
                                not(containsString("id=\"result\"")))));
        mvc.perform(asked("/api/v1/calculator", amount, months, rest[0], rest[1])
                        .param("fee", fee == null ? "" : fee)
                        .param("from", from == null ? "" : from))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[*].field").value(hasItem(field)))
                .andExpect(jsonPath("$.errors[*].message").value(hasSize(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "1,1,0,EQUAL_INSTALMENT",
        "1,360,100,EQUAL_PRINCIPAL",
        "100000000,360,100,EQUAL_INSTALMENT",
        "100000000,360,0,EQUAL_PARTS",
        "200000,12,3.85,INTEREST_ONLY",
        "200000,12,3.85,REVOLVING"
    })
    void whatCanBeIsReckonedToItsBorders(String amount, String months, String rate, String method) throws Exception {
        mvc.perform(asked("/calculator", amount, months, rate, method).param("from", "2028-02-29"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"result\"")));
    }

    @Test
    void machinesGetTheSameFigures() throws Exception {
        mvc.perform(v1("/api/v1/calculator"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.totalInterest").value(10488.32))
                .andExpect(jsonPath("$.annualSimple").value(3.85))
                .andExpect(jsonPath("$.schedule").value(hasSize(12)))
                .andExpect(jsonPath("$.schedule[11].payment").value(42540.73))
                .andExpect(jsonPath("$.schedule[0].dueOn").value("2026-04-16"));
        mvc.perform(get("/api/v1/calculator")).andExpect(status().isBadRequest());
    }

    @Test
    void anAddressThatNeverStopsIsAskedToWaitAndOthersAreNot() throws Exception {
        for (int i = 0; i < 60; i++) {
            mvc.perform(from(v1(i % 2 == 0 ? "/calculator" : "/api/v1/calculator"), "203.0.113.9"))
                    .andExpect(status().isOk());
        }
        mvc.perform(from(v1("/calculator"), "203.0.113.9"))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string("Retry-After", "60"))
                .andExpect(content().string(containsString("操作太频繁了")));
        mvc.perform(from(v1("/api/v1/calculator"), "203.0.113.9"))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string("Retry-After", "60"))
                .andExpect(content().contentType("application/problem+json"));
        mvc.perform(from(v1("/calculator"), "203.0.113.10")).andExpect(status().isOk());
        mvc.perform(from(get("/calculator"), "203.0.113.9")).andExpect(status().isOk());
        clock.advance(java.time.Duration.ofSeconds(60));
        mvc.perform(from(v1("/calculator"), "203.0.113.9")).andExpect(status().isOk());
    }

    private static MockHttpServletRequestBuilder v1(String path) {
        return asked(path, "500000", "12", "3.85", "EQUAL_INSTALMENT").param("from", "2026-03-16");
    }

    private static MockHttpServletRequestBuilder asked(
            String path, String amount, String months, String rate, String method) {
        return get(path)
                .param("amount", amount)
                .param("months", months)
                .param("rate", rate)
                .param("method", method);
    }

    private static MockHttpServletRequestBuilder from(MockHttpServletRequestBuilder request, String address) {
        return request.with(asking -> {
            asking.setRemoteAddr(address);
            return asking;
        });
    }
}
