package org.huiqiao.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScrubTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "for 330106198803125170.|for [id].",
                "证件号330106198803125170，请核对|证件号[id]，请核对",
                "33010619880312517X|[id]",
                "call 13800000101 now|call [phone] now",
                "+86 13800000101|[phone]",
                "138-0000-0101|[phone]",
                "card 6228000000001010173|card [card]",
                "6228 0000 0000 1010 173|[card]",
                "Owner[name=安居正, share=1]|Owner[name=***, share=1]",
                "Payee[account=***, name=苏州纸业, bank=CCB]|Payee[account=***, name=***, bank=CCB]",
                "{\"phone\":\"13800000101\"}|{\"phone\":\"[phone]\"}"
            })
    void whatLooksLikeANumberOfAPersonIsMasked(String text, String scrubbed) {
        assertThat(Scrub.text(text)).isEqualTo(scrubbed);
    }

    /** Case numbers, amounts, digests, times and keys are what a log is for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LA2026041600001001",
                "PAY-LA2026041600001001-T1-1",
                "amount 2500000.00",
                "1764284400000 ms",
                "2026-11-28T07:03:23.137+08:00",
                "d14fb14b3d6b60f553fed74de9f4dd3ef5aa3b4c54da07cd57d149b351da0000",
                "C0000000101",
                "Incident HQ261128-123456 in GET /staff/cases/LA2026041600001001"
            })
    void whatIsNeededToFindACaseStays(String text) {
        assertThat(Scrub.text(text)).isEqualTo(text);
    }
}
