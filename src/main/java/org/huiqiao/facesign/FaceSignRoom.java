package org.huiqiao.facesign;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.huiqiao.users.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The room where people sign in front of the bank. Everything done in it goes on the evidence record. */
@Component
@Transactional
public class FaceSignRoom {

    private final FaceSignSessions sessions;
    private final EvidenceRecord evidence;
    private final Slots slots;
    private final HardStops hardStops;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    FaceSignRoom(
            FaceSignSessions sessions,
            EvidenceRecord evidence,
            Slots slots,
            HardStops hardStops,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sessions = sessions;
        this.evidence = evidence;
        this.slots = slots;
        this.hardStops = hardStops;
        this.events = events;
        this.clock = clock;
    }

    /** Opening an open session changes nothing; after its end another attempt begins. */
    public FaceSignView open(FaceSignPlan plan) {
        Optional<FaceSignSession> latest = latest(plan.applicationId());
        if (latest.isPresent() && latest.get().status.open()) {
            return FaceSignView.of(latest.get());
        }
        int attempt = latest.map(session -> session.attemptNo + 1).orElse(1);
        FaceSignSession session = sessions.save(FaceSignSession.open(plan, attempt, newToken()));
        evidence.append(
                session.id,
                Actor.SYSTEM.id(),
                "OPENED",
                Map.of(
                        "mode",
                        plan.mode(),
                        "script",
                        plan.scriptId(),
                        "signers",
                        plan.signers().size()));
        events.publishEvent(new FaceSignOpened(plan.applicationId(), attempt, plan.mode()));
        return FaceSignView.of(session);
    }

    /** Starts that can be booked now. */
    @Transactional(readOnly = true)
    public List<Instant> slots(String applicationId) {
        FaceSignSession session = theSession(applicationId);
        session.refuseUnlessBookable();
        return slots.free(session.branch);
    }

    /** The meeting that is booked. */
    @Transactional(readOnly = true)
    public Optional<Appointment> appointment(String applicationId) {
        return latest(applicationId)
                .filter(session -> session.status == FaceSignStatus.BOOKED)
                .map(this::appointment);
    }

    /** Booking again is changing, with the limits of that. */
    public void book(String applicationId, Instant start, Actor actor) {
        change(applicationId, actor, "BOOKED", Map.of("start", start.toString()), session -> {
            if (session.status == FaceSignStatus.BOOKED) {
                session.leaveAppointment(appointment(session), clock.instant());
            }
            session.book(start);
            slots.claim(session.branch, start, session.id);
        });
        events.publishEvent(new AppointmentBooked(applicationId, start));
    }

    public void cancelAppointment(String applicationId, Actor actor) {
        FaceSignSession session = theSession(applicationId);
        if (session.status != FaceSignStatus.BOOKED) {
            throw new FaceSignAtOtherStage(session.status);
        }
        Appointment booked = appointment(session);
        session.leaveAppointment(booked, clock.instant());
        slots.release(session.id);
        save(session, actor, "BOOKING_CANCELLED", Map.of("start", booked.start().toString()));
        events.publishEvent(new AppointmentCancelled(applicationId, booked.start()));
    }

    public void takeSeat(String applicationId, int seat, Actor actor) {
        refuseUnlessStaff(actor);
        change(applicationId, actor, "SEAT_TAKEN", Map.of("seat", seat), session -> session.takeSeat(seat, actor.id()));
    }

    public void leaveSeat(String applicationId, Actor actor) {
        change(applicationId, actor, "SEAT_LEFT", Map.of(), session -> session.leaveSeat(actor.id()));
    }

    public SignerCheck recordIdentity(String applicationId, String idNo, IdentityCheck check) {
        Map<String, Object> detail = new HashMap<>();
        detail.put("result", check.result());
        detail.put("faceScore", String.valueOf(check.faceScore()));
        detail.put("liveness", check.liveness());
        detail.put("call", check.callKey());
        FaceSignSession session = theSession(applicationId);
        SignerCheck checked = session.identify(idNo, check);
        detail.put("signer", checked.signerRole());
        detail.put("status", checked.status());
        save(session, Actor.SYSTEM, "IDENTITY_CHECKED", detail);
        return checked;
    }

    /** After a match without photo, or without a face: passport, household book, driving licence. */
    public void recordSecondDocument(String applicationId, String idNo, String document, Actor actor) {
        change(
                applicationId,
                actor,
                "SECOND_DOCUMENT_SHOWN",
                Map.of("document", document),
                session -> session.showSecondDocument(idNo, document));
    }

    public void answer(String applicationId, int no, Answer answer, String text, Actor actor) {
        change(
                applicationId,
                actor,
                "ANSWERED",
                Map.of("question", no, "answer", answer, "text", text),
                session -> session.answer(no, answer, text, actor, hardStops.in(text), clock.instant()));
    }

    /** A person in a seat stops the session: pressure, whispering, drink (domain 1.9). */
    public void stop(String applicationId, String reason, Actor actor) {
        change(
                applicationId,
                actor,
                "STOPPED_BY_STAFF",
                Map.of("reason", reason),
                session -> session.stop(reason, actor.id()));
    }

    public int recordNoShow(String applicationId, Actor actor) {
        refuseUnlessStaff(actor);
        FaceSignSession session = theSession(applicationId);
        int count = session.miss(clock.instant());
        save(session, actor, "NO_SHOW", Map.of("count", count));
        events.publishEvent(new NoShowRecorded(applicationId, count));
        return count;
    }

    public void arrangeVisit(String applicationId, Actor actor) {
        change(applicationId, actor, "VISIT_ARRANGED", Map.of(), session -> {
            session.arrangeVisit();
            slots.release(session.id);
        });
        events.publishEvent(new VisitArranged(applicationId));
    }

    public void recordVisit(String applicationId, VisitRecord visit, Actor actor) {
        change(
                applicationId,
                actor,
                "VISITED",
                Map.of(
                        "at", visit.at().toString(),
                        "place", visit.place(),
                        "gps", visit.gps(),
                        "witnesses", visit.witnesses(),
                        "note", visit.note()),
                session -> session.visit(visit, actor.id()));
        events.publishEvent(new VisitRecorded(applicationId));
    }

    public void addRecording(String applicationId, Recording recording, Actor actor) {
        change(
                applicationId,
                actor,
                "RECORDED",
                Map.of("reference", recording.reference(), "sha256", recording.sha256()),
                session -> session.keep(recording));
    }

    public InterviewOutcome conclude(String applicationId, Actor actor) {
        FaceSignSession session = theSession(applicationId);
        InterviewOutcome outcome = session.conclude(actor);
        save(session, actor, "CONCLUDED", Map.of("outcome", outcome));
        events.publishEvent(new InterviewConcluded(applicationId, outcome));
        return outcome;
    }

    public void checkQuality(String applicationId, QualityVerdict verdict, String text, Actor actor) {
        refuseUnlessStaff(actor);
        change(
                applicationId,
                actor,
                "QUALITY_CHECKED",
                Map.of("verdict", verdict, "text", text),
                session -> session.checkQuality(verdict, text, actor.id()));
        events.publishEvent(new QualityChecked(applicationId, verdict));
    }

    /** The case itself ended. */
    public void cancel(String applicationId) {
        latest(applicationId).filter(session -> session.status.open()).ifPresent(session -> {
            session.cancel();
            slots.release(session.id);
            save(session, Actor.SYSTEM, "CANCELLED", Map.of());
        });
    }

    @Transactional(readOnly = true)
    public Optional<FaceSignView> session(String applicationId) {
        return latest(applicationId).map(FaceSignView::of);
    }

    private void change(
            String applicationId,
            Actor actor,
            String what,
            Map<String, Object> detail,
            Consumer<FaceSignSession> step) {
        FaceSignSession session = theSession(applicationId);
        step.accept(session);
        save(session, actor, what, detail);
    }

    private void save(FaceSignSession session, Actor actor, String what, Map<String, Object> detail) {
        boolean halted = session.status == FaceSignStatus.HALTED;
        sessions.save(session);
        evidence.append(session.id, actor.id(), what, detail);
        if (halted && session.stopReason != null && !evidence.has(session.id, "HALTED")) {
            evidence.append(session.id, actor.id(), "HALTED", Map.of("reason", session.stopReason));
            events.publishEvent(new InterviewHalted(session.applicationId, session.stopReason));
        }
    }

    private Optional<FaceSignSession> latest(String applicationId) {
        return sessions.findFirstByApplicationIdOrderByAttemptNoDesc(applicationId);
    }

    private Appointment appointment(FaceSignSession session) {
        return slots.appointment(session.branch, Objects.requireNonNull(session.startsAt), session.changes);
    }

    private FaceSignSession theSession(String applicationId) {
        return latest(applicationId).orElseThrow(NoFaceSignSession::new);
    }

    private String newToken() {
        byte[] token = new byte[32];
        random.nextBytes(token);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    private static void refuseUnlessStaff(Actor actor) {
        if (!actor.isStaff()) {
            throw new SeatForStaffOnly();
        }
    }
}
