package org.huiqiao.facility;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Books loan notes, once per application and tranche however often the booking is asked for. */
@Component
@Transactional
public class LoanNotes {

    private final NoteRecords notes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LoanNotes(NoteRecords notes, ApplicationEventPublisher events, Clock clock) {
        this.notes = notes;
        this.events = events;
        this.clock = clock;
    }

    public LoanNote book(NoteTerms terms) {
        Optional<LoanNote> existing = notes.findByApplicationIdAndTranche(terms.applicationId(), terms.tranche());
        if (existing.isPresent()) {
            existing.get().requireSameLoan(terms);
            return existing.get();
        }
        LoanNote note = notes.save(LoanNote.booked(terms, clock.instant()));
        events.publishEvent(new LoanNoteBooked(note.applicationId(), note.id(), note.principal()));
        return note;
    }

    /** 冲正: the payment came back and the customer no longer wants the loan. */
    public void reverse(String applicationId, String reason) {
        for (LoanNote note : notes.findByApplicationIdOrderByTranche(applicationId)) {
            if (note.status() == LoanNoteStatus.IN_FORCE) {
                notes.save(note.as(LoanNoteStatus.REVERSED));
                events.publishEvent(new LoanNoteReversed(applicationId, note.id(), reason));
            }
        }
    }

    /** Paid off by another note; a note that is not in force any more stays as it is. */
    public void renewed(String applicationId) {
        inForce(applicationId).ifPresent(note -> {
            notes.save(note.as(LoanNoteStatus.RENEWED));
            events.publishEvent(new LoanNoteRenewed(applicationId, note.id()));
        });
    }

    /** The note of a loan that is drawn at once. */
    @Transactional(readOnly = true)
    public Optional<LoanNote> inForce(String applicationId) {
        return notes.findByApplicationIdOrderByTranche(applicationId).stream()
                .filter(note -> note.status() == LoanNoteStatus.IN_FORCE)
                .findFirst();
    }

    /** In force and due on these days or between. */
    @Transactional(readOnly = true)
    public List<LoanNote> maturing(Collection<String> applicationIds, LocalDate from, LocalDate to) {
        return applicationIds.isEmpty()
                ? List.of()
                : notes.findByApplicationIdInAndStatusAndDueOnBetween(
                        applicationIds, LoanNoteStatus.IN_FORCE, from, to);
    }

    @Transactional(readOnly = true)
    public List<LoanNote> ofApplication(String applicationId) {
        return notes.findByApplicationIdOrderByTranche(applicationId);
    }
}
