package org.huiqiao.origination;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.huiqiao.facesign.OpenDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bank's working days: Monday to Friday but for what {@code calendar_day} says; 9:00 to 17:30. */
@Component
class WorkingCalendar implements OpenDays {

    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(17, 30);

    private final JdbcClient jdbc;

    WorkingCalendar(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isOpen(LocalDate day) {
        return isWorkingDay(day);
    }

    boolean isWorkingDay(LocalDate day) {
        Optional<Boolean> exception = jdbc.sql("select working from calendar_day where on_date = ?")
                .param(day)
                .query(Boolean.class)
                .optional();
        return exception.orElse(day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY);
    }

    /** The same time of day, so many working days later; from a day off it counts from the next working day. */
    ZonedDateTime plusWorkingDays(ZonedDateTime from, int days) {
        ZonedDateTime at = from;
        int left = days;
        while (left > 0) {
            at = at.plusDays(1);
            if (isWorkingDay(at.toLocalDate())) {
                left--;
            }
        }
        return at;
    }

    ZonedDateTime plusWorkingTime(ZonedDateTime from, Duration time) {
        ZonedDateTime at = opening(from);
        Duration left = time;
        while (true) {
            Duration today = Duration.between(at, at.with(CLOSES));
            if (left.compareTo(today) <= 0) {
                return at.plus(left);
            }
            left = left.minus(today);
            at = opening(at.plusDays(1).with(OPENS));
        }
    }

    private ZonedDateTime opening(ZonedDateTime from) {
        ZonedDateTime at = from.toLocalTime().isBefore(OPENS) ? from.with(OPENS) : from;
        if (at.toLocalTime().isAfter(CLOSES)) {
            at = at.plusDays(1).with(OPENS);
        }
        while (!isWorkingDay(at.toLocalDate())) {
            at = at.plusDays(1).with(OPENS);
        }
        return at;
    }
}
