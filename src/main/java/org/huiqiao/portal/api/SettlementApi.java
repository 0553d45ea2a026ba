package org.huiqiao.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.common.Money;
import org.huiqiao.facesign.Appointment;
import org.huiqiao.facesign.AppointmentDesk;
import org.huiqiao.facesign.FaceSignRoom;
import org.huiqiao.facesign.FaceSignView;
import org.huiqiao.facility.LoanNote;
import org.huiqiao.facility.LoanNotes;
import org.huiqiao.facility.PlannedInstalment;
import org.huiqiao.guarantee.GuaranteeView;
import org.huiqiao.guarantee.Guarantees;
import org.huiqiao.portal.OwnCases;
import org.huiqiao.portal.ProgressBoard;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/api/v1/my/applications/{id}")
@Tag(name = "settlement", description = "Customer: appointment, payee and the loan itself")
class SettlementApi {

    private final OwnCases cases;
    private final FaceSignRoom room;
    private final AppointmentDesk appointments;
    private final ApplicationDesk desk;
    private final ProgressBoard board;
    private final LoanNotes notes;
    private final Guarantees guarantees;
    private final Clock clock;

    SettlementApi(
            OwnCases cases,
            FaceSignRoom room,
            AppointmentDesk appointments,
            ApplicationDesk desk,
            ProgressBoard board,
            LoanNotes notes,
            Guarantees guarantees,
            Clock clock) {
        this.cases = cases;
        this.room = room;
        this.appointments = appointments;
        this.desk = desk;
        this.board = board;
        this.notes = notes;
        this.guarantees = guarantees;
        this.clock = clock;
    }

    /** @param fixedFrom and changesLeft of the booked one: from when on, or after how many changes, it stays as it is */
    record Appointments(
            String mode,
            String status,
            @Nullable Instant booked,
            @Nullable Instant fixedFrom,
            @Nullable Integer changesLeft,
            List<Instant> free) {}

    record Booking(@NotNull Instant start) {}

    record PayeeRequest(
            @NotBlank @Size(max = 100) String name,
            @NotNull @Pattern(regexp = "\\d{10,30}") String account) {}

    record Premium(String status, @Nullable BigDecimal premium, boolean paid) {

        static Premium of(GuaranteeView guarantee) {
            Money premium = guarantee.premium();
            return new Premium(
                    guarantee.status().name(),
                    premium == null ? null : premium.toYuan(),
                    guarantee.premiumReceipt() != null);
        }
    }

    record Line(int no, LocalDate dueOn, BigDecimal principal, BigDecimal interest, BigDecimal payment) {

        static Line of(PlannedInstalment planned) {
            return new Line(
                    planned.no(),
                    planned.dueOn(),
                    planned.principal().toYuan(),
                    planned.interest().toYuan(),
                    planned.payment().toYuan());
        }
    }

    record Loan(
            String noteNo,
            String status,
            BigDecimal principal,
            BigDecimal annualRate,
            String repaymentMethod,
            LocalDate valueDate,
            LocalDate dueOn,
            List<Line> schedule) {

        static Loan of(LoanNote note) {
            return new Loan(
                    note.id(),
                    note.status().name(),
                    note.principal().toYuan(),
                    note.annualRate().value(),
                    note.method(),
                    note.valueDate(),
                    note.dueOn(),
                    note.schedule().stream().map(Line::of).toList());
        }
    }

    @GetMapping("/appointments")
    Appointments appointments(@PathVariable String id, Actor actor) {
        LoanApplication application = cases.get(id, actor);
        FaceSignView session = room.session(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Optional<Appointment> booked = appointments.appointment(id);
        boolean open = application.status().isOpen()
                && session.bookable()
                && booked.filter(fixed -> !fixed.isChangeableAt(clock.instant()))
                        .isEmpty();
        return new Appointments(
                session.mode().name(),
                session.status().name(),
                session.startsAt(),
                booked.map(Appointment::fixedFrom).orElse(null),
                booked.map(Appointment::changesLeft).orElse(null),
                open ? appointments.slots(id) : List.of());
    }

    @PostMapping("/appointment")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void book(@PathVariable String id, @Valid @RequestBody Booking booking, Actor actor) {
        cases.get(id, actor);
        appointments.book(id, booking.start(), actor);
    }

    @PostMapping("/appointment/cancel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "In time and not too often; another one can be booked afterwards, and booking again changes it")
    void cancel(@PathVariable String id, Actor actor) {
        cases.get(id, actor);
        appointments.cancel(id, actor);
    }

    @PostMapping("/payee")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void payee(@PathVariable String id, @Valid @RequestBody PayeeRequest payee, Actor actor) {
        LoanApplication application = cases.get(id, actor);
        if (board.tasks(application).stream().noneMatch(task -> task.is("Task_ProvidePayee"))) {
            throw new PayeeNotAsked();
        }
        desk.providePayee(id, payee.name().strip(), payee.account(), actor);
    }

    @GetMapping("/guarantee")
    Premium guarantee(@PathVariable String id, Actor actor) {
        cases.get(id, actor);
        return guarantees
                .guarantee(id)
                .map(Premium::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/premium")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void premium(@PathVariable String id, Actor actor) {
        cases.get(id, actor);
        guarantees.orderPremium(id);
    }

    @GetMapping("/loan")
    List<Loan> loan(@PathVariable String id, Actor actor) {
        cases.get(id, actor);
        return notes.ofApplication(id).stream().map(Loan::of).toList();
    }
}
