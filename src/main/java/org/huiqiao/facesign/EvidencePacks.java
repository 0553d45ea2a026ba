package org.huiqiao.facesign;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The evidence of a case's latest session, ready to be handed over. */
@Component
@Transactional(readOnly = true)
public class EvidencePacks {

    private final FaceSignSessions sessions;
    private final EvidenceRecord evidence;

    EvidencePacks(FaceSignSessions sessions, EvidenceRecord evidence) {
        this.sessions = sessions;
        this.evidence = evidence;
    }

    public Optional<EvidencePack> of(String applicationId) {
        return sessions.findFirstByApplicationIdOrderByAttemptNoDesc(applicationId)
                .map(FaceSignView::of)
                .map(view -> new EvidencePack(
                        applicationId,
                        view.id(),
                        view.mode(),
                        view.status(),
                        view.scriptId(),
                        view.recordings(),
                        evidence.entries(view.id()),
                        evidence.firstBreak(view.id()).isEmpty()));
    }

    public String asJson(String applicationId) {
        return evidence.write(of(applicationId).orElseThrow(NoFaceSignSession::new));
    }
}
