package org.huiqiao.origination;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Map;
import org.huiqiao.engine.BuildingBlock;
import org.huiqiao.engine.DecisionTables;
import org.jspecify.annotations.Nullable;

/** Every timer and due date of the models, from the table of service levels (D31, domain 1.12). */
@BuildingBlock(
        value = "serviceLevels",
        zh = "时限",
        en = "Service levels",
        purpose = "due(\"CODE\") 给出到期时间，cycle(\"CODE\") 给出提醒周期，取自时限决策表",
        inputs = "code",
        outputs = "Date")
public class ServiceLevels {

    private final DecisionTables tables;
    private final WorkingCalendar calendar;
    private final Clock clock;

    ServiceLevels(DecisionTables tables, WorkingCalendar calendar, Clock clock) {
        this.tables = tables;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** When the time for {@code code} is up, counted from now. */
    public Date due(String code) {
        return Date.from(dueAt(code));
    }

    Instant dueAt(String code) {
        Level level = level(code);
        ZonedDateTime now = ZonedDateTime.now(clock);
        return switch (level.unit()) {
            case "WORKING_DAYS" -> calendar.plusWorkingDays(now, level.amount()).toInstant();
            case "WORKING_HOURS" ->
                calendar.plusWorkingTime(now, Duration.ofHours(level.amount())).toInstant();
            default -> now.plus(plain(level)).toInstant();
        };
    }

    /** How many of its unit the service level allows: days, or times. */
    int amount(String code) {
        return level(code).amount();
    }

    /** A repeating timer: twice, with the pause of the service level, as ISO 8601 says it. */
    public String cycle(String code) {
        Level level = level(code);
        Duration pause = level.unit().equals("WORKING_DAYS") ? Duration.ofDays(level.amount()) : plain(level);
        String first = DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                ZonedDateTime.now(clock).plus(pause).withNano(0));
        return "R2/" + first + "/" + pause;
    }

    private static Duration plain(Level level) {
        return switch (level.unit()) {
            case "DAYS" -> Duration.ofDays(level.amount());
            case "HOURS" -> Duration.ofHours(level.amount());
            case "MINUTES" -> Duration.ofMinutes(level.amount());
            case "SECONDS" -> Duration.ofSeconds(level.amount());
            default -> throw new IllegalArgumentException("Unknown unit of service level: " + level.unit());
        };
    }

    private Level level(String code) {
        Map<String, @Nullable Object> row = tables.evaluate("serviceLevel", Map.of("code", code)).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No service level for " + code));
        return new Level(Integer.parseInt(String.valueOf(row.get("amount"))), String.valueOf(row.get("unit")));
    }

    private record Level(int amount, String unit) {}
}
