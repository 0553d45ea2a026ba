package org.huiqiao.facesign;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.huiqiao.common.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The appointment book of each branch: working hours and how many pairs of staff there are, by table. */
@Component
class Slots {

    private static final String ANY = "*";
    private static final int MONDAY = 1;

    private record Opening(
            int weekday,
            String opensAt,
            String closesAt,
            int slotMinutes,
            int capacity,
            int leadMinutes,
            int aheadDays,
            int changes) {}

    private record Offer(Instant start, Opening opening) {}

    private record Taken(Instant startsAt, int desk) {}

    private final JdbcClient jdbc;
    private final OpenDays openDays;
    private final Clock clock;

    Slots(JdbcClient jdbc, OpenDays openDays, Clock clock) {
        this.jdbc = jdbc;
        this.openDays = openDays;
        this.clock = clock;
    }

    /** Starts that still have a place. */
    List<Instant> free(@Nullable String branch) {
        List<Taken> taken = taken(branch);
        return offered(branch).stream()
                .filter(offer -> taken.stream()
                                .filter(place -> place.startsAt().equals(offer.start()))
                                .count()
                        < offer.opening().capacity())
                .map(Offer::start)
                .toList();
    }

    /** Who comes at the same time waits for the other, so that nobody is turned away while there is a place. */
    void claim(@Nullable String branch, Instant start, String sessionId) {
        Offer offer = offered(branch).stream()
                .filter(slot -> slot.start().equals(start))
                .findFirst()
                .orElseThrow(SlotNotOffered::new);
        jdbc.sql("select weekday from face_sign_opening where weekday = ? for update")
                .param(offer.opening().weekday())
                .query(Integer.class)
                .list();
        release(sessionId);
        Set<Integer> desks = new TreeSet<>(
                IntStream.rangeClosed(1, offer.opening().capacity()).boxed().toList());
        taken(branch).stream()
                .filter(place -> place.startsAt().equals(start))
                .forEach(place -> desks.remove(place.desk()));
        int desk = desks.stream().findFirst().orElseThrow(SlotTaken::new);
        jdbc.sql("insert into face_sign_booking (branch, starts_at, desk, session_id) values (?, ?, ?, ?)")
                .params(named(branch), Timestamp.from(start), desk, sessionId)
                .update();
    }

    void release(String sessionId) {
        jdbc.sql("delete from face_sign_booking where session_id = ?")
                .param(sessionId)
                .update();
    }

    /** What the rules of the branch make of a start that is booked. */
    Appointment appointment(@Nullable String branch, Instant start, int changed) {
        Opening opening = openings(branch).get(0);
        return new Appointment(
                start,
                start.plus(Duration.ofMinutes(opening.slotMinutes())),
                start.minus(Duration.ofMinutes(opening.leadMinutes())),
                Math.max(0, opening.changes() - changed));
    }

    private List<Offer> offered(@Nullable String branch) {
        LocalDate today = LocalDate.now(clock);
        List<Opening> openings = openings(branch);
        int ahead = openings.stream().mapToInt(Opening::aheadDays).max().orElse(0);
        return today.datesUntil(today.plusDays(ahead + 1L))
                .filter(openDays::isOpen)
                .flatMap(day -> of(day, openings).stream()
                        .filter(opening -> !day.isAfter(today.plusDays(opening.aheadDays())))
                        .flatMap(opening -> offers(day, opening).stream()))
                .sorted(Comparator.comparing(Offer::start))
                .toList();
    }

    /** A day of work that makes up for a holiday is worked like a Monday. */
    private static List<Opening> of(LocalDate day, List<Opening> openings) {
        int weekday = day.getDayOfWeek().getValue();
        boolean own = openings.stream().anyMatch(opening -> opening.weekday() == weekday);
        return openings.stream()
                .filter(opening -> opening.weekday() == (own ? weekday : MONDAY))
                .toList();
    }

    private List<Offer> offers(LocalDate day, Opening opening) {
        Instant earliest = clock.instant().plus(Duration.ofMinutes(opening.leadMinutes()));
        LocalTime closes = LocalTime.parse(opening.closesAt());
        List<Offer> offers = new ArrayList<>();
        LocalTime at = LocalTime.parse(opening.opensAt());
        while (!at.plusMinutes(opening.slotMinutes()).isAfter(closes)) {
            Instant start = day.atTime(at).atZone(clock.getZone()).toInstant();
            if (!start.isBefore(earliest)) {
                offers.add(new Offer(start, opening));
            }
            at = at.plusMinutes(opening.slotMinutes());
        }
        return offers;
    }

    private List<Opening> openings(@Nullable String branch) {
        List<Opening> own = rows(named(branch));
        return own.isEmpty() ? rows(ANY) : own;
    }

    private List<Opening> rows(String branch) {
        return jdbc.sql("select weekday, opens_at, closes_at, slot_minutes, capacity, lead_minutes, ahead_days, changes"
                        + " from face_sign_opening where branch = ? order by weekday, opens_at")
                .param(branch)
                .query(Opening.class)
                .list();
    }

    /** By whichever case. */
    private List<Taken> taken(@Nullable String branch) {
        return Acting.asBank(() -> jdbc.sql(
                        "select starts_at, desk from face_sign_booking where branch = ? and starts_at >= ?")
                .params(named(branch), Timestamp.from(clock.instant()))
                .query((row, number) -> new Taken(row.getTimestamp("starts_at").toInstant(), row.getInt("desk")))
                .list());
    }

    private static String named(@Nullable String branch) {
        return branch == null ? ANY : branch;
    }
}
