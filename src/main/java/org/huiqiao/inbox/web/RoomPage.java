package org.huiqiao.inbox.web;

import java.time.OffsetDateTime;
import java.util.List;
import org.huiqiao.facesign.AskedQuestion;
import org.huiqiao.facesign.FaceSignMode;
import org.huiqiao.facesign.FaceSignStatus;
import org.huiqiao.facesign.Visit;
import org.jspecify.annotations.Nullable;

/**
 * The face-sign room as one person sees it.
 *
 * @param seat the reader's seat, 0 for none
 * @param freeSeats what the reader could sit down on
 * @param next the question that is due, for seat 1 only
 */
record RoomPage(
        CaseHead head,
        int attempt,
        FaceSignMode mode,
        FaceSignStatus status,
        @Nullable OffsetDateTime startsAt,
        @Nullable String firstSeat,
        @Nullable String secondSeat,
        int seat,
        List<Integer> freeSeats,
        List<SignerRow> signers,
        List<AskedQuestion> questions,
        @Nullable AskedQuestion next,
        List<Visit> visits,
        int noShows,
        @Nullable String stopReason,
        RoomRights may,
        List<EvidenceRow> evidence,
        boolean unbroken,
        String typed,
        @Nullable String problem) {

    /** A signer by place in the list, so that no number of a person is in an address or a form. */
    record SignerRow(
            int no,
            String name,
            String idNo,
            String role,
            String identity,
            String tone,
            @Nullable String result,
            @Nullable String faceScore,
            @Nullable String secondDocument,
            boolean documentDue) {}

    /** A line of the evidence record; the hash in short. */
    record EvidenceRow(int no, OffsetDateTime at, String who, String what, String hash) {}
}
