package org.huiqiao.facility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;

/** The loan note (借据): one per tranche; its id is the note number. */
public record LoanNote(
        @Id String id,
        @Version int version,
        String applicationId,
        int tranche,
        Money principal,
        Percent annualRate,
        String method,
        LocalDate valueDate,
        LocalDate dueOn,
        int termMonths,
        LoanNoteStatus status,
        Instant bookedAt,
        @Nullable String renews,

        @MappedCollection(idColumn = "loan_note_id", keyColumn = "line_no")
        List<PlannedInstalment> schedule) {

    static LoanNote booked(NoteTerms terms, Instant now) {
        terms.requireConsistent();
        return new LoanNote(
                terms.applicationId() + "-T" + terms.tranche(),
                0,
                terms.applicationId(),
                terms.tranche(),
                terms.principal(),
                terms.annualRate(),
                terms.method(),
                terms.valueDate(),
                terms.schedule().get(terms.schedule().size() - 1).dueOn(),
                terms.termMonths(),
                LoanNoteStatus.IN_FORCE,
                now,
                terms.renews(),
                terms.schedule());
    }

    /** The value date may differ: a repeated booking after midnight is still the same loan. */
    void requireSameLoan(NoteTerms terms) {
        boolean same = status == LoanNoteStatus.IN_FORCE
                && principal.equals(terms.principal())
                && annualRate.equals(terms.annualRate())
                && method.equals(terms.method())
                && termMonths == terms.termMonths();
        if (!same) {
            throw new NoteBookedOtherwise(id);
        }
    }

    /** Principal that falls due after the day, by the plan (元). */
    public Money owed(LocalDate day) {
        return schedule.stream()
                .filter(instalment -> instalment.dueOn().isAfter(day))
                .map(PlannedInstalment::principal)
                .reduce(Money.ZERO, Money::plus);
    }

    LoanNote as(LoanNoteStatus next) {
        return new LoanNote(
                id,
                version,
                applicationId,
                tranche,
                principal,
                annualRate,
                method,
                valueDate,
                dueOn,
                termMonths,
                next,
                bookedAt,
                renews,
                schedule);
    }
}
