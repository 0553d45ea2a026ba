package org.huiqiao.facesign;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.huiqiao.common.Acting;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The appointment book: working hours and how many pairs of staff there are, by table. */
@Component
class Slots {

    private record Hours(
            int weekday,
            String opensAt,
            String closesAt,
            int slotMinutes,
            int capacity,
            int leadMinutes,
            int aheadDays) {}

    private record Taken(Instant startsAt, int desk) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Slots(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Starts that still have a place. */
    List<Instant> free() {
        List<Taken> taken = taken();
        return offered().stream()
                .filter(offer -> taken.stream()
                                .filter(place -> place.startsAt().equals(offer.start()))
                                .count()
                        < offer.capacity())
                .map(Offer::start)
                .toList();
    }

    /** The unique key on start and desk decides between two who come at once. */
    void claim(Instant start, String sessionId) {
        Offer offer = offered().stream()
                .filter(slot -> slot.start().equals(start))
                .findFirst()
                .orElseThrow(SlotNotOffered::new);
        release(sessionId);
        Set<Integer> desks =
                new TreeSet<>(IntStream.rangeClosed(1, offer.capacity()).boxed().toList());
        taken().stream().filter(place -> place.startsAt().equals(start)).forEach(place -> desks.remove(place.desk()));
        int desk = desks.stream().findFirst().orElseThrow(SlotTaken::new);
        try {
            jdbc.sql("insert into face_sign_appointment (starts_at, desk, session_id) values (?, ?, ?)")
                    .params(java.sql.Timestamp.from(start), desk, sessionId)
                    .update();
        } catch (DuplicateKeyException lost) {
            throw new SlotTaken();
        }
    }

    void release(String sessionId) {
        jdbc.sql("delete from face_sign_appointment where session_id = ?")
                .param(sessionId)
                .update();
    }

    private record Offer(Instant start, int capacity) {}

    private List<Offer> offered() {
        LocalDate today = LocalDate.now(clock);
        Instant now = clock.instant();
        List<Offer> offers = new ArrayList<>();
        for (Hours hours : hours()) {
            Instant earliest = now.plusSeconds(60L * hours.leadMinutes());
            for (int ahead = 0; ahead <= hours.aheadDays(); ahead++) {
                LocalDate day = today.plusDays(ahead);
                if (day.getDayOfWeek().getValue() == hours.weekday()) {
                    startsOn(day, hours).stream()
                            .filter(start -> !start.isBefore(earliest))
                            .forEach(start -> offers.add(new Offer(start, hours.capacity())));
                }
            }
        }
        offers.sort(java.util.Comparator.comparing(Offer::start));
        return offers;
    }

    private List<Instant> startsOn(LocalDate day, Hours hours) {
        LocalTime closes = LocalTime.parse(hours.closesAt());
        List<Instant> starts = new ArrayList<>();
        LocalTime at = LocalTime.parse(hours.opensAt());
        while (!at.plusMinutes(hours.slotMinutes()).isAfter(closes)) {
            starts.add(day.atTime(at).atZone(clock.getZone()).toInstant());
            at = at.plusMinutes(hours.slotMinutes());
        }
        return starts;
    }

    private List<Hours> hours() {
        return jdbc.sql("select weekday, opens_at, closes_at, slot_minutes, capacity, lead_minutes, ahead_days"
                        + " from face_sign_hours order by weekday, opens_at")
                .query(Hours.class)
                .list();
    }

    /** By whichever case. */
    private List<Taken> taken() {
        return Acting.asBank(() -> jdbc.sql("select starts_at, desk from face_sign_appointment where starts_at >= ?")
                .param(java.sql.Timestamp.from(clock.instant()))
                .query((row, number) -> new Taken(row.getTimestamp("starts_at").toInstant(), row.getInt("desk")))
                .list());
    }
}
