package org.huiqiao.inbox;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The orders a list is read in, each by an index: the most urgent, the latest or the largest first. */
public enum WorkSort {
    URGENCY("urgency", false, Pattern.compile("[0-9]{1,18}")),
    ARRIVED("arrived_at", true, Pattern.compile("[0-9]{4}-[0-9T:.-]{1,30}Z")),
    AMOUNT("amount_key", true, Pattern.compile("[0-9]{1,16}(\\.[0-9]{1,2})?")),
    /** What is done is read in no other order. */
    CLOSED("closed_at", true, Pattern.compile("[0-9]{4}-[0-9T:.-]{1,30}Z"));

    public static final List<WorkSort> OFFERED = List.of(URGENCY, ARRIVED, AMOUNT);

    private final String column;
    private final boolean largestFirst;
    private final Pattern text;

    WorkSort(String column, boolean largestFirst, Pattern text) {
        this.column = column;
        this.largestFirst = largestFirst;
        this.text = text;
    }

    String order() {
        String way = largestFirst ? " desc" : "";
        return " order by i." + column + way + ", i.task_id" + way;
    }

    /** Begins behind the line with {@code :key} and {@code :task}. */
    String after() {
        char beyond = largestFirst ? '<' : '>';
        return " and i." + column + " " + beyond + "= :key and (i." + column + " " + beyond + " :key or i.task_id "
                + beyond + " :task)";
    }

    Object key(InboxItem line) {
        return switch (this) {
            case URGENCY -> line.urgency();
            case ARRIVED -> Timestamp.from(line.arrivedAt());
            case AMOUNT -> line.amountKey();
            case CLOSED -> Timestamp.from(Objects.requireNonNull(line.closedAt()));
        };
    }

    /** @return null for what is no key of this order */
    @Nullable
    Object key(String typed) {
        if (!text.matcher(typed).matches()) {
            return null;
        }
        try {
            return switch (this) {
                case URGENCY -> Long.valueOf(typed);
                case AMOUNT -> new BigDecimal(typed);
                case ARRIVED, CLOSED -> Timestamp.from(Instant.parse(typed));
            };
        } catch (DateTimeException noTime) {
            return null;
        }
    }
}
