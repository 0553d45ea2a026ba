package org.huiqiao.inbox.web;

import java.time.Instant;
import org.huiqiao.facesign.FaceSignStatus;
import org.huiqiao.facesign.FaceSignView;
import org.huiqiao.facesign.IdentityStatus;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.jspecify.annotations.Nullable;

/** Which buttons of the room somebody has now. */
record RoomRights(
        boolean sit, boolean ask, boolean document, boolean stop, boolean noShow, boolean visit, boolean conclude) {

    /** Both seats belong to A and B 角: relationship managers (双人面签). */
    static boolean mayEnter(Actor actor) {
        return actor.has(Role.RM) || actor.has(Role.RM2);
    }

    static RoomRights of(FaceSignView session, Actor actor, Instant now) {
        FaceSignStatus status = session.status();
        boolean staffed = !session.mode().selfService() && mayEnter(actor);
        boolean first = actor.id().equals(session.seats().firstSeat());
        boolean seated = first || actor.id().equals(session.seats().secondSeat());
        boolean running = status == FaceSignStatus.IN_SESSION;
        boolean halted = status == FaceSignStatus.HALTED;
        boolean entry = status == FaceSignStatus.BOOKED
                || running
                || (status == FaceSignStatus.OPEN && session.mode().inPerson());
        return new RoomRights(
                staffed && entry && !seated,
                first && running,
                seated && entry,
                seated && running,
                staffed && status == FaceSignStatus.BOOKED && begun(session.startsAt(), now),
                seated && session.mode().inPerson() && (running || halted),
                seated && (halted || (running && isThrough(session))));
    }

    /** Everybody identified, everything asked, and for a visit its record on file. */
    private static boolean isThrough(FaceSignView session) {
        return session.signers().stream().allMatch(signer -> signer.status() == IdentityStatus.VERIFIED)
                && session.questions().stream().noneMatch(question -> question.answer() == null)
                && (!session.mode().inPerson() || !session.visits().isEmpty());
    }

    private static boolean begun(@Nullable Instant startsAt, Instant now) {
        return startsAt != null && !now.isBefore(startsAt);
    }
}
