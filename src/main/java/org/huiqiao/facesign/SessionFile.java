package org.huiqiao.facesign;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.huiqiao.users.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The sessions of a case on file: no step is kept without its line on the evidence record. */
@Component
class SessionFile {

    private final FaceSignSessions sessions;
    private final EvidenceRecord evidence;
    private final ApplicationEventPublisher events;

    SessionFile(FaceSignSessions sessions, EvidenceRecord evidence, ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.evidence = evidence;
        this.events = events;
    }

    void change(
            String applicationId,
            Actor actor,
            String what,
            Map<String, Object> detail,
            Consumer<FaceSignSession> step) {
        FaceSignSession session = theSession(applicationId);
        step.accept(session);
        save(session, actor, what, detail);
    }

    void save(FaceSignSession session, Actor actor, String what, Map<String, Object> detail) {
        boolean halted = session.status == FaceSignStatus.HALTED;
        sessions.save(session);
        evidence.append(session.id, actor.id(), what, detail);
        if (halted && session.stopReason != null && !evidence.has(session.id, "HALTED")) {
            evidence.append(session.id, actor.id(), "HALTED", Map.of("reason", session.stopReason));
            events.publishEvent(new InterviewHalted(session.applicationId, session.stopReason));
        }
    }

    Optional<FaceSignSession> latest(String applicationId) {
        return sessions.findFirstByApplicationIdOrderByAttemptNoDesc(applicationId);
    }

    FaceSignSession theSession(String applicationId) {
        return latest(applicationId).orElseThrow(NoFaceSignSession::new);
    }

    static void refuseUnlessStaff(Actor actor) {
        if (!actor.isStaff()) {
            throw new SeatForStaffOnly();
        }
    }
}
