package org.huiqiao.portal.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.common.Refused;
import org.huiqiao.facesign.Appointment;
import org.huiqiao.facesign.AppointmentDesk;
import org.huiqiao.facesign.FaceSignRoom;
import org.huiqiao.facesign.FaceSignView;
import org.huiqiao.portal.OwnCases;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** When to meet for the face-to-face signing: a day, then a time; changed or cancelled while there is time. */
@Controller
@RequestMapping("/my/applications/{id}/appointment")
class AppointmentPages {

    private final OwnCases cases;
    private final FaceSignRoom room;
    private final AppointmentDesk appointments;
    private final AppointmentCalendar calendar;
    private final Texts texts;
    private final Clock clock;

    AppointmentPages(
            OwnCases cases,
            FaceSignRoom room,
            AppointmentDesk appointments,
            AppointmentCalendar calendar,
            Texts texts,
            Clock clock) {
        this.cases = cases;
        this.room = room;
        this.appointments = appointments;
        this.calendar = calendar;
        this.texts = texts;
        this.clock = clock;
    }

    record SlotForm(
            @NotBlank(message = "{portal.appointment.empty}")
            String start) {}

    /**
     * @param booked when; null when nothing is
     * @param until until when the booked one can be changed; null when it cannot any more
     * @param weeks null when nothing can be booked
     */
    record Page(
            String applicationId,
            String mode,
            @Nullable String booked,
            @Nullable String until,
            int changesLeft,
            AppointmentCalendar.@Nullable Weeks weeks) {}

    @GetMapping
    String ask(
            @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            Actor actor,
            Model model) {
        model.addAttribute("form", new SlotForm(""));
        return show(cases.get(id, actor), day, model);
    }

    @PostMapping
    String book(
            @PathVariable String id,
            @Valid @ModelAttribute("form") SlotForm form,
            BindingResult errors,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            Actor actor,
            Model model) {
        LoanApplication application = cases.get(id, actor);
        if (!errors.hasErrors() && isBookable(application)) {
            try {
                appointments.book(id, Instant.parse(form.start()), actor);
            } catch (DateTimeException e) {
                errors.rejectValue("start", "portal.appointment.empty");
            } catch (Refused refused) {
                Texts.reject(errors, "start", refused);
            }
        }
        return errors.hasErrors() ? show(application, day, model) : "redirect:/my/applications/" + id;
    }

    @PostMapping("/cancel")
    String cancel(@PathVariable String id, Actor actor) {
        cases.get(id, actor);
        appointments.cancel(id, actor);
        return "redirect:/my/applications/" + id + "/appointment";
    }

    @GetMapping("/file.ics")
    ResponseEntity<byte[]> file(@PathVariable String id, Actor actor) {
        FaceSignView session = room.session(cases.get(id, actor).id())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Appointment booked =
                appointments.appointment(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String what = texts.of("portal.appointment.calendar.entry", texts.of("facesign.mode." + session.mode()));
        return new CalendarFile(clock.instant())
                .time(session.id(), booked.start(), booked.end(), what)
                .asFile(id);
    }

    private boolean isBookable(LoanApplication application) {
        return application.status().isOpen()
                && room.session(application.id()).filter(FaceSignView::bookable).isPresent();
    }

    private String show(LoanApplication application, @Nullable LocalDate day, Model model) {
        @Nullable FaceSignView session = room.session(application.id()).orElse(null);
        if (session == null) {
            return "redirect:/my/applications/" + application.id();
        }
        @Nullable
        Appointment booked = appointments.appointment(application.id()).orElse(null);
        boolean fixed = booked != null && !booked.isChangeableAt(clock.instant());
        boolean open = isBookable(application) && !fixed;
        List<Instant> free = open ? appointments.slots(application.id()) : List.of();
        model.addAttribute(
                "page",
                new Page(
                        application.id(),
                        texts.of("facesign.mode." + session.mode()),
                        booked == null ? null : texts.when(booked.start()),
                        booked == null || fixed ? null : texts.when(booked.fixedFrom()),
                        booked == null ? 0 : booked.changesLeft(),
                        open ? calendar.of(free, day) : null));
        return "portal/appointment";
    }
}
