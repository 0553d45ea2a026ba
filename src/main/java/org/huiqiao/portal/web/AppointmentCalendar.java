package org.huiqiao.portal.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Free starts as weeks of days, one of which is opened. */
@Component
class AppointmentCalendar {

    private final Texts texts;
    private final Clock clock;

    AppointmentCalendar(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** @param free 0 for a day on which nothing is free or nobody works */
    record Day(LocalDate date, String name, int free, boolean chosen) {}

    /** @param chosen name of the day whose slots are shown; null when nothing is free at all */
    record Weeks(
            List<String> weekdays,
            List<List<Day>> weeks,
            @Nullable String chosen,
            List<Option> slots) {}

    Weeks of(List<Instant> free, @Nullable LocalDate asked) {
        TreeMap<LocalDate, List<Instant>> days =
                free.stream().collect(Collectors.groupingBy(this::dayOf, TreeMap::new, Collectors.toList()));
        if (days.isEmpty()) {
            return new Weeks(weekdays(), List.of(), null, List.of());
        }
        LocalDate chosen = asked != null && days.containsKey(asked) ? asked : days.firstKey();
        List<Instant> slots = days.getOrDefault(chosen, List.of());
        return new Weeks(
                weekdays(),
                weeks(days, chosen),
                texts.day(slots.get(0)),
                slots.stream()
                        .map(start -> new Option(start.toString(), texts.time(start), null))
                        .toList());
    }

    private List<List<Day>> weeks(TreeMap<LocalDate, List<Instant>> days, LocalDate chosen) {
        LocalDate first = LocalDate.now(clock).with(DayOfWeek.MONDAY);
        LocalDate end = days.lastKey().with(DayOfWeek.SUNDAY);
        return Stream.iterate(first, monday -> !monday.isAfter(end), monday -> monday.plusWeeks(1))
                .map(monday -> monday.datesUntil(monday.plusWeeks(1))
                        .map(date -> day(date, days, chosen))
                        .toList())
                .toList();
    }

    private Day day(LocalDate date, Map<LocalDate, List<Instant>> days, LocalDate chosen) {
        return new Day(
                date,
                texts.day(date.atStartOfDay(clock.getZone()).toInstant()),
                days.getOrDefault(date, List.of()).size(),
                date.equals(chosen));
    }

    private List<String> weekdays() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> day.getDisplayName(TextStyle.SHORT, texts.locale()))
                .toList();
    }

    private LocalDate dayOf(Instant start) {
        return LocalDate.ofInstant(start, clock.getZone());
    }
}
