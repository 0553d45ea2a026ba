package org.huiqiao.inbox.web;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.huiqiao.facesign.Answer;
import org.huiqiao.facesign.AppointmentDesk;
import org.huiqiao.facesign.FaceSignRoom;
import org.huiqiao.facesign.FaceSignView;
import org.huiqiao.facesign.VisitRecord;
import org.huiqiao.users.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What staff do in the room, the same for the page and the API; the room itself guards its steps. */
@Component
class RoomActs {

    private final CaseReader cases;
    private final FaceSignRoom room;
    private final AppointmentDesk appointments;
    private final Clock clock;

    RoomActs(CaseReader cases, FaceSignRoom room, AppointmentDesk appointments, Clock clock) {
        this.cases = cases;
        this.room = room;
        this.appointments = appointments;
        this.clock = clock;
    }

    void seat(String applicationId, int seat, Actor actor) {
        enter(applicationId, actor);
        room.takeSeat(applicationId, seat, actor);
    }

    void leave(String applicationId, Actor actor) {
        enter(applicationId, actor);
        room.leaveSeat(applicationId, actor);
    }

    void answer(String applicationId, int no, Answer answer, String text, Actor actor) {
        enter(applicationId, actor);
        room.answer(applicationId, no, answer, text.strip(), actor);
    }

    void secondDocument(String applicationId, int signer, String document, Actor actor) {
        FaceSignView session = enter(applicationId, actor);
        if (signer < 1 || signer > session.signers().size() || document.isBlank()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        String idNo = session.signers().get(signer - 1).idNo().value();
        requireSeated(session, actor);
        room.recordSecondDocument(applicationId, idNo, document.strip(), actor);
    }

    void stop(String applicationId, String reason, Actor actor) {
        enter(applicationId, actor);
        room.stop(applicationId, reason.strip(), actor);
    }

    void noShow(String applicationId, Actor actor) {
        enter(applicationId, actor);
        appointments.recordNoShow(applicationId, actor);
    }

    void visit(String applicationId, String place, String gps, String note, Actor actor) {
        FaceSignView session = enter(applicationId, actor);
        if (place.isBlank()) {
            throw new VisitPlaceMissing();
        }
        List<String> witnesses = Stream.of(
                        session.seats().firstSeat(), session.seats().secondSeat())
                .filter(Objects::nonNull)
                .toList();
        room.recordVisit(
                applicationId,
                new VisitRecord(clock.instant(), place.strip(), gps.strip(), witnesses, note.strip()),
                actor);
    }

    void conclude(String applicationId, Actor actor) {
        enter(applicationId, actor);
        room.conclude(applicationId, actor);
    }

    private FaceSignView enter(String applicationId, Actor actor) {
        cases.require(applicationId, actor);
        if (!RoomRights.mayEnter(actor)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return room.session(applicationId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static void requireSeated(FaceSignView session, Actor actor) {
        boolean seated = actor.id().equals(session.seats().firstSeat())
                || actor.id().equals(session.seats().secondSeat());
        if (!seated) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
