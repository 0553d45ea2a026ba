package org.huiqiao.facesign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;

/** One attempt at signing face to face; its state is read by {@link FaceSignView}, changed only here. */
class FaceSignSession {

    @Id
    final String id;

    @Version
    int version;

    final String applicationId;
    final int attemptNo;

    @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL)
    final Setup setup;

    FaceSignMode mode;
    FaceSignStatus status = FaceSignStatus.OPEN;

    @Nullable
    String branch;

    @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL)
    Booking booking = Booking.NONE;

    @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY)
    Seats seats = Seats.NOBODY;

    @Nullable
    String stopReason;

    @Nullable
    String checkedBy;

    @MappedCollection(idColumn = "session_id", keyColumn = "entry_no")
    List<SignerCheck> signers = new ArrayList<>();

    @MappedCollection(idColumn = "session_id", keyColumn = "entry_no")
    List<AskedQuestion> questions = new ArrayList<>();

    @MappedCollection(idColumn = "session_id", keyColumn = "entry_no")
    List<Visit> visits = new ArrayList<>();

    @MappedCollection(idColumn = "session_id", keyColumn = "entry_no")
    List<Recording> recordings = new ArrayList<>();

    FaceSignSession(String id, String applicationId, int attemptNo, Setup setup, FaceSignMode mode) {
        this.id = id;
        this.applicationId = applicationId;
        this.attemptNo = attemptNo;
        this.setup = setup;
        this.mode = mode;
    }

    static FaceSignSession open(FaceSignPlan plan, int attemptNo, String roomToken) {
        String id = plan.applicationId() + "-" + attemptNo;
        FaceSignSession session =
                new FaceSignSession(id, plan.applicationId(), attemptNo, Setup.of(plan, roomToken), plan.mode());
        session.branch = plan.branch();
        plan.signers().stream().map(SignerCheck::of).forEach(session.signers::add);
        plan.questions().stream().map(AskedQuestion::of).forEach(session.questions::add);
        if (plan.mode().selfService()) {
            session.status = FaceSignStatus.IN_SESSION;
        }
        return session;
    }

    void refuseUnlessBookable() {
        if (mode.selfService()) {
            throw new NoAppointmentNeeded();
        }
        require(FaceSignStatus.OPEN, FaceSignStatus.BOOKED);
    }

    void book(Instant start) {
        refuseUnlessBookable();
        booking = booking.at(start);
        status = FaceSignStatus.BOOKED;
    }

    void leaveAppointment(Appointment booked, Instant now) {
        require(FaceSignStatus.BOOKED);
        booking = booking.left(booked, now);
        leaveRoom(FaceSignStatus.OPEN);
    }

    int miss(Instant now) {
        require(FaceSignStatus.BOOKED);
        booking = booking.missed(now);
        leaveRoom(booking.noShows() < setup.noShowsAllowed() ? FaceSignStatus.OPEN : FaceSignStatus.MISSED);
        return booking.noShows();
    }

    /** After too many missed appointments, or when the customer asks for it, staff go there. */
    void arrangeVisit() {
        require(FaceSignStatus.OPEN, FaceSignStatus.BOOKED, FaceSignStatus.MISSED);
        if (!mode.inPerson()) {
            mode = FaceSignMode.IN_PERSON_RECORDED;
        }
        leaveRoom(FaceSignStatus.OPEN);
    }

    void cancel() {
        if (!status.open()) {
            throw new FaceSignAtOtherStage(status);
        }
        leaveRoom(FaceSignStatus.CANCELLED);
    }

    void takeSeat(int seat, String person) {
        requireEntry();
        if (mode.selfService()) {
            throw new NoSuchSeat(seat);
        }
        seats = seats.taken(seat, person);
        if (seats.full()) {
            status = FaceSignStatus.IN_SESSION;
        }
    }

    /** Before the session begins somebody else may take over. */
    void leaveSeat(String person) {
        require(FaceSignStatus.OPEN, FaceSignStatus.BOOKED);
        seats = seats.left(person);
    }

    /** At the door or in the room, each signer separately. */
    SignerCheck identify(String idNo, IdentityCheck check) {
        requireEntry();
        SignerCheck checked = new Invited(signers).identify(idNo, check, setup);
        if (checked.status() == IdentityStatus.FAILED) {
            halt("IDENTITY " + check.result());
        }
        return checked;
    }

    void showSecondDocument(String idNo, String document) {
        requireEntry();
        new Invited(signers).showSecondDocument(idNo, document);
    }

    void answer(int no, Answer answer, String text, Actor actor, Optional<String> hardStop, Instant at) {
        require(FaceSignStatus.IN_SESSION);
        if (mode.selfService() ? !actor.isCustomer() : !seats.asks(actor.id())) {
            throw new NotInTheSeat();
        }
        new Invited(signers).refuseUnlessIdentified();
        AskedQuestion answered = new Script(questions).answer(no, answer, text, at);
        if (answered.wrong()) {
            halt("QUESTION " + no);
        }
        hardStop.ifPresent(phrase -> halt("PHRASE " + phrase));
    }

    /** The people in the seats see more than a script asks: pressure, whispering, drink. */
    void stop(String reason, String person) {
        require(FaceSignStatus.IN_SESSION);
        seats.refuseUnlessIn(person);
        if (reason.isBlank()) {
            throw new FaceSignReasonMissing();
        }
        halt("STAFF " + reason);
    }

    void visit(VisitRecord record, String person) {
        if (!mode.inPerson()) {
            throw new VisitNotNeeded();
        }
        require(FaceSignStatus.IN_SESSION, FaceSignStatus.HALTED);
        seats.refuseUnlessIn(person);
        visits.add(Visit.of(record, seats));
    }

    void keep(Recording recording) {
        require(FaceSignStatus.IN_SESSION, FaceSignStatus.HALTED, FaceSignStatus.COMPLETED, FaceSignStatus.STOPPED);
        recordings.add(recording);
    }

    InterviewOutcome conclude(Actor actor) {
        require(FaceSignStatus.IN_SESSION, FaceSignStatus.HALTED);
        if (!mode.selfService()) {
            seats.refuseUnlessIn(actor.id());
        }
        if (status == FaceSignStatus.HALTED) {
            status = FaceSignStatus.STOPPED;
            return InterviewOutcome.STOPPED;
        }
        new Invited(signers).refuseUnlessIdentified();
        new Script(questions).refuseUnlessAnswered();
        if (mode.inPerson() && visits.isEmpty()) {
            throw new VisitNotRecorded();
        }
        status = FaceSignStatus.COMPLETED;
        return InterviewOutcome.COMPLETED;
    }

    void checkQuality(QualityVerdict verdict, String text, String person) {
        require(FaceSignStatus.COMPLETED);
        if (seats.has(person)) {
            throw new QualityCheckedByTheSame();
        }
        if (verdict != QualityVerdict.PASS && text.isBlank()) {
            throw new FaceSignReasonMissing();
        }
        checkedBy = person;
        status = verdict.leadsTo;
    }

    private void halt(String reason) {
        status = FaceSignStatus.HALTED;
        stopReason = reason;
    }

    private void leaveRoom(FaceSignStatus next) {
        status = next;
        booking = booking.over();
        seats = Seats.NOBODY;
    }

    /** People come in by appointment; where staff go to them, without. */
    private void requireEntry() {
        if (mode.inPerson() && status == FaceSignStatus.OPEN) {
            return;
        }
        require(FaceSignStatus.BOOKED, FaceSignStatus.IN_SESSION);
    }

    private void require(FaceSignStatus... allowed) {
        if (!List.of(allowed).contains(status)) {
            throw new FaceSignAtOtherStage(status);
        }
    }
}
