package org.huiqiao.portal.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

/** RFC 5545. */
class CalendarFileTest {

    private final CalendarFile file = new CalendarFile(Instant.parse("2026-03-16T02:00:00Z"));

    @Test
    void aTimeIsInUtcAndADayHasNone() {
        String text =
                text(file.time("a", Instant.parse("2026-03-17T01:00:00Z"), Instant.parse("2026-03-17T01:30:00Z"), "面签")
                        .day("b", LocalDate.parse("2026-04-16"), "还款"));
        assertThat(text)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .contains("UID:a@huiqiao\r\n", "DTSTART:20260317T010000Z\r\nDTEND:20260317T013000Z\r\n")
                .contains("DTSTART;VALUE=DATE:20260416\r\nSUMMARY:还款\r\n");
    }

    @Test
    void whatMeansSomethingIsEscapedAndLongLinesGoOnBelow() {
        String words = "还款，请存够；¥1,000.00; a\\b\n" + "字".repeat(60);
        String text = text(file.day("c", LocalDate.parse("2026-04-16"), words));
        for (String line : text.split("\r\n")) {
            assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75);
        }
        assertThat(text.replace("\r\n ", ""))
                .contains("SUMMARY:还款，请存够；¥1\\,000.00\\; a\\\\b\\n" + "字".repeat(60) + "\r\n");
    }

    private static String text(CalendarFile file) {
        ResponseEntity<byte[]> answer = file.asFile("x");
        assertThat(answer.getHeaders().getContentType()).hasToString("text/calendar;charset=UTF-8");
        return new String(answer.getBody(), UTF_8);
    }
}
