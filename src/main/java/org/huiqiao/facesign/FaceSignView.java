package org.huiqiao.facesign;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A session as it stands, to be shown. */
public record FaceSignView(
        String id,
        String applicationId,
        int attemptNo,
        FaceSignMode mode,
        FaceSignStatus status,
        String scriptId,
        String roomToken,
        @Nullable Instant startsAt,
        Seats seats,
        List<SignerCheck> signers,
        List<AskedQuestion> questions,
        List<Visit> visits,
        List<Recording> recordings,
        int noShows,
        @Nullable String stopReason,
        @Nullable String checkedBy) {

    /** Whether the customer may say when, for the first time or anew. */
    public boolean bookable() {
        return !mode.selfService() && (status == FaceSignStatus.OPEN || status == FaceSignStatus.BOOKED);
    }

    static FaceSignView of(FaceSignSession session) {
        return new FaceSignView(
                session.id,
                session.applicationId,
                session.attemptNo,
                session.mode,
                session.status,
                session.setup.scriptId(),
                session.setup.roomToken(),
                session.booking.startsAt(),
                session.seats,
                List.copyOf(session.signers),
                List.copyOf(session.questions),
                List.copyOf(session.visits),
                List.copyOf(session.recordings),
                session.booking.noShows(),
                session.stopReason,
                session.checkedBy);
    }
}
