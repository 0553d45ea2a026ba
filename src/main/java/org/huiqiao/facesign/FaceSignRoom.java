package org.huiqiao.facesign;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.huiqiao.users.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The room where people sign in front of the bank. Everything done in it goes on the evidence record. */
@Component
@Transactional
public class FaceSignRoom {

    private final SessionFile file;
    private final Slots slots;
    private final HardStops hardStops;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    FaceSignRoom(SessionFile file, Slots slots, HardStops hardStops, ApplicationEventPublisher events, Clock clock) {
        this.file = file;
        this.slots = slots;
        this.hardStops = hardStops;
        this.events = events;
        this.clock = clock;
    }

    /** Opening an open session changes nothing; after its end another attempt begins. */
    public FaceSignView open(FaceSignPlan plan) {
        Optional<FaceSignSession> latest = file.latest(plan.applicationId());
        if (latest.isPresent() && latest.get().status.open()) {
            return FaceSignView.of(latest.get());
        }
        int attempt = latest.map(session -> session.attemptNo + 1).orElse(1);
        FaceSignSession session = FaceSignSession.open(plan, attempt, newToken());
        file.save(
                session,
                Actor.SYSTEM,
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

    public void takeSeat(String applicationId, int seat, Actor actor) {
        SessionFile.refuseUnlessStaff(actor);
        file.change(
                applicationId,
                actor,
                "SEAT_TAKEN",
                Map.of("seat", seat),
                session -> session.takeSeat(seat, actor.id()));
    }

    public void leaveSeat(String applicationId, Actor actor) {
        file.change(applicationId, actor, "SEAT_LEFT", Map.of(), session -> session.leaveSeat(actor.id()));
    }

    public SignerCheck recordIdentity(String applicationId, String idNo, IdentityCheck check) {
        Map<String, Object> detail = new HashMap<>();
        detail.put("result", check.result());
        detail.put("faceScore", String.valueOf(check.faceScore()));
        detail.put("liveness", check.liveness());
        detail.put("call", check.callKey());
        FaceSignSession session = file.theSession(applicationId);
        SignerCheck checked = session.identify(idNo, check);
        detail.put("signer", checked.signerRole());
        detail.put("status", checked.status());
        file.save(session, Actor.SYSTEM, "IDENTITY_CHECKED", detail);
        return checked;
    }

    /** After a match without photo, or without a face: passport, household book, driving licence. */
    public void recordSecondDocument(String applicationId, String idNo, String document, Actor actor) {
        file.change(
                applicationId,
                actor,
                "SECOND_DOCUMENT_SHOWN",
                Map.of("document", document),
                session -> session.showSecondDocument(idNo, document));
    }

    public void answer(String applicationId, int no, Answer answer, String text, Actor actor) {
        file.change(
                applicationId,
                actor,
                "ANSWERED",
                Map.of("question", no, "answer", answer, "text", text),
                session -> session.answer(no, answer, text, actor, hardStops.in(text), clock.instant()));
    }

    /** A person in a seat stops the session: pressure, whispering, drink (domain 1.9). */
    public void stop(String applicationId, String reason, Actor actor) {
        file.change(
                applicationId,
                actor,
                "STOPPED_BY_STAFF",
                Map.of("reason", reason),
                session -> session.stop(reason, actor.id()));
    }

    public void recordVisit(String applicationId, VisitRecord visit, Actor actor) {
        file.change(
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
        file.change(
                applicationId,
                actor,
                "RECORDED",
                Map.of("reference", recording.reference(), "sha256", recording.sha256()),
                session -> session.keep(recording));
    }

    public InterviewOutcome conclude(String applicationId, Actor actor) {
        FaceSignSession session = file.theSession(applicationId);
        InterviewOutcome outcome = session.conclude(actor);
        file.save(session, actor, "CONCLUDED", Map.of("outcome", outcome));
        events.publishEvent(new InterviewConcluded(applicationId, outcome));
        return outcome;
    }

    public void checkQuality(String applicationId, QualityVerdict verdict, String text, Actor actor) {
        SessionFile.refuseUnlessStaff(actor);
        file.change(
                applicationId,
                actor,
                "QUALITY_CHECKED",
                Map.of("verdict", verdict, "text", text),
                session -> session.checkQuality(verdict, text, actor.id()));
        events.publishEvent(new QualityChecked(applicationId, verdict));
    }

    /** The case itself ended. */
    public void cancel(String applicationId) {
        file.latest(applicationId).filter(session -> session.status.open()).ifPresent(session -> {
            session.cancel();
            slots.release(session.id);
            file.save(session, Actor.SYSTEM, "CANCELLED", Map.of());
        });
    }

    @Transactional(readOnly = true)
    public Optional<FaceSignView> session(String applicationId) {
        return file.latest(applicationId).map(FaceSignView::of);
    }

    private String newToken() {
        byte[] token = new byte[32];
        random.nextBytes(token);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }
}
