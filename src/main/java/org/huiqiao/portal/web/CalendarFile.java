package org.huiqiao.portal.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Days and times for the calendar of a phone (RFC 5545), with a reminder the day before. */
final class CalendarFile {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LINE = 75;

    private final StringBuilder text = new StringBuilder();
    private final String stamp;

    CalendarFile(Instant now) {
        stamp = TIME.format(now);
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Huiqiao//portal//ZH");
        line("METHOD:PUBLISH");
    }

    CalendarFile day(String uid, LocalDate on, String what) {
        return entry(uid, "DTSTART;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(on), null, what);
    }

    CalendarFile time(String uid, Instant from, Instant to, String what) {
        return entry(uid, "DTSTART:" + TIME.format(from), "DTEND:" + TIME.format(to), what);
    }

    ResponseEntity<byte[]> asFile(String name) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".ics\"")
                .contentType(new MediaType("text", "calendar", UTF_8))
                .body((text + "END:VCALENDAR\r\n").getBytes(UTF_8));
    }

    private CalendarFile entry(String uid, String start, @Nullable String end, String what) {
        line("BEGIN:VEVENT");
        line("UID:" + uid + "@huiqiao");
        line("DTSTAMP:" + stamp);
        line(start);
        if (end != null) {
            line(end);
        }
        line("SUMMARY:" + escaped(what));
        line("BEGIN:VALARM");
        line("ACTION:DISPLAY");
        line("TRIGGER:-P1D");
        line("DESCRIPTION:" + escaped(what));
        line("END:VALARM");
        line("END:VEVENT");
        return this;
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** No line is longer than 75 octets; what is left goes on after a space, and no letter is cut in two. */
    private void line(String content) {
        int octets = 0;
        for (int at = 0; at < content.length(); ) {
            int letter = content.codePointAt(at);
            int size = Character.toString(letter).getBytes(UTF_8).length;
            if (octets + size > LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.appendCodePoint(letter);
            octets += size;
            at += Character.charCount(letter);
        }
        text.append("\r\n");
    }
}
