package org.huiqiao.inbox.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.huiqiao.common.Masks;
import org.huiqiao.facesign.AskedQuestion;
import org.huiqiao.facesign.EvidenceEntry;
import org.huiqiao.facesign.EvidencePack;
import org.huiqiao.facesign.EvidencePacks;
import org.huiqiao.facesign.FaceSignRoom;
import org.huiqiao.facesign.FaceSignView;
import org.huiqiao.facesign.IdentityStatus;
import org.huiqiao.facesign.SignerCheck;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Shows the room to whoever may look into the case. */
@Component
class RoomReader {

    private final CaseReader cases;
    private final FaceSignRoom room;
    private final EvidencePacks packs;
    private final Words words;
    private final Clock clock;

    RoomReader(CaseReader cases, FaceSignRoom room, EvidencePacks packs, Words words, Clock clock) {
        this.cases = cases;
        this.room = room;
        this.packs = packs;
        this.words = words;
        this.clock = clock;
    }

    RoomPage read(String applicationId, Actor actor, String typed, @Nullable String problem) {
        CaseHead head = cases.head(applicationId, actor);
        FaceSignView session =
                room.session(applicationId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        RoomRights may = RoomRights.of(session, actor, clock.instant());
        boolean identified = session.signers().stream().allMatch(signer -> signer.status() == IdentityStatus.VERIFIED);
        Optional<EvidencePack> pack = packs.of(applicationId);
        return new RoomPage(
                head,
                session.attemptNo(),
                session.mode(),
                session.status(),
                session.startsAt() == null ? null : words.time(session.startsAt()),
                name(session.seats().firstSeat()),
                name(session.seats().secondSeat()),
                seatOf(session, actor),
                may.sit() ? freeSeats(session) : List.of(),
                signers(session),
                session.questions(),
                may.ask() && identified ? due(session) : null,
                session.visits(),
                session.noShows(),
                session.stopReason(),
                may,
                pack.map(EvidencePack::entries).orElse(List.of()).stream()
                        .map(this::evidence)
                        .toList(),
                pack.map(EvidencePack::unbroken).orElse(true),
                typed,
                problem);
    }

    private @Nullable String name(@Nullable String staffId) {
        return staffId == null ? null : words.person(staffId);
    }

    private static int seatOf(FaceSignView session, Actor actor) {
        if (actor.id().equals(session.seats().firstSeat())) {
            return 1;
        }
        return actor.id().equals(session.seats().secondSeat()) ? 2 : 0;
    }

    private static List<Integer> freeSeats(FaceSignView session) {
        List<Integer> free = new ArrayList<>();
        if (session.seats().firstSeat() == null) {
            free.add(1);
        }
        if (session.seats().secondSeat() == null) {
            free.add(2);
        }
        return free;
    }

    private static @Nullable AskedQuestion due(FaceSignView session) {
        return session.questions().stream()
                .filter(question -> question.answer() == null)
                .findFirst()
                .orElse(null);
    }

    private List<RoomPage.SignerRow> signers(FaceSignView session) {
        return IntStream.range(0, session.signers().size())
                .mapToObj(at -> signer(at + 1, session.signers().get(at)))
                .toList();
    }

    private RoomPage.SignerRow signer(int no, SignerCheck signer) {
        return new RoomPage.SignerRow(
                no,
                signer.name(),
                Masks.residentId(signer.idNo().value()),
                words.textOr("inbox.signer." + signer.signerRole(), signer.signerRole()),
                words.text("facesign.identity." + signer.status()),
                switch (signer.status()) {
                    case VERIFIED -> "good";
                    case FAILED -> "bad";
                    case SECOND_DOCUMENT_DUE -> "wait";
                    case OPEN -> "info";
                },
                signer.result(),
                signer.faceScore() == null ? null : signer.faceScore().toPlainString(),
                signer.secondDocument(),
                signer.status() == IdentityStatus.SECOND_DOCUMENT_DUE);
    }

    private RoomPage.EvidenceRow evidence(EvidenceEntry entry) {
        return new RoomPage.EvidenceRow(
                entry.entryNo(),
                words.time(entry.happenedAt()),
                words.person(entry.actor()),
                words.textOr("inbox.evidence." + entry.what(), entry.what()),
                entry.entryHash().substring(0, 12));
    }
}
