package org.huiqiao.facesign;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huiqiao.users.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When people meet in the {@link FaceSignRoom}: booked, changed, cancelled, missed, or given up for a visit. */
@Component
@Transactional
public class AppointmentDesk {

    private final SessionFile file;
    private final Slots slots;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AppointmentDesk(SessionFile file, Slots slots, ApplicationEventPublisher events, Clock clock) {
        this.file = file;
        this.slots = slots;
        this.events = events;
        this.clock = clock;
    }

    /** Starts that can be booked now. */
    @Transactional(readOnly = true)
    public List<Instant> slots(String applicationId) {
        FaceSignSession session = file.theSession(applicationId);
        session.refuseUnlessBookable();
        return slots.free(session.branch);
    }

    /** The meeting that is booked. */
    @Transactional(readOnly = true)
    public Optional<Appointment> appointment(String applicationId) {
        return file.latest(applicationId)
                .filter(session -> session.status == FaceSignStatus.BOOKED)
                .map(this::appointment);
    }

    /** Booking again is changing, with the limits of that. */
    public void book(String applicationId, Instant start, Actor actor) {
        file.change(applicationId, actor, "BOOKED", Map.of("start", start.toString()), session -> {
            if (session.status == FaceSignStatus.BOOKED) {
                session.leaveAppointment(appointment(session), clock.instant());
            }
            session.book(start);
            slots.claim(session.branch, start, session.id);
        });
        events.publishEvent(new AppointmentBooked(applicationId, start));
    }

    public void cancel(String applicationId, Actor actor) {
        FaceSignSession session = file.theSession(applicationId);
        if (session.status != FaceSignStatus.BOOKED) {
            throw new FaceSignAtOtherStage(session.status);
        }
        Appointment booked = appointment(session);
        session.leaveAppointment(booked, clock.instant());
        slots.release(session.id);
        file.save(
                session,
                actor,
                "BOOKING_CANCELLED",
                Map.of("start", booked.start().toString()));
        events.publishEvent(new AppointmentCancelled(applicationId, booked.start()));
    }

    public int recordNoShow(String applicationId, Actor actor) {
        SessionFile.refuseUnlessStaff(actor);
        FaceSignSession session = file.theSession(applicationId);
        int count = session.miss(clock.instant());
        file.save(session, actor, "NO_SHOW", Map.of("count", count));
        events.publishEvent(new NoShowRecorded(applicationId, count));
        return count;
    }

    public void arrangeVisit(String applicationId, Actor actor) {
        file.change(applicationId, actor, "VISIT_ARRANGED", Map.of(), session -> {
            session.arrangeVisit();
            slots.release(session.id);
        });
        events.publishEvent(new VisitArranged(applicationId));
    }

    private Appointment appointment(FaceSignSession session) {
        return slots.appointment(
                session.branch, Objects.requireNonNull(session.booking.startsAt()), session.booking.changes());
    }
}
