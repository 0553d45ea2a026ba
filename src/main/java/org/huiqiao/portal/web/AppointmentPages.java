package org.huiqiao.portal.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.common.Refused;
import org.huiqiao.facesign.FaceSignRoom;
import org.huiqiao.portal.OwnCases;
import org.huiqiao.portal.ProgressBoard;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** When to meet for the face-to-face signing. */
@Controller
@RequestMapping("/my/applications/{id}/appointment")
class AppointmentPages {

    private static final String TASK = "Task_BookAppointment";

    private final OwnCases cases;
    private final FaceSignRoom room;
    private final ProgressBoard board;
    private final Texts texts;

    AppointmentPages(OwnCases cases, FaceSignRoom room, ProgressBoard board, Texts texts) {
        this.cases = cases;
        this.room = room;
        this.board = board;
        this.texts = texts;
    }

    record SlotForm(
            @NotBlank(message = "{portal.appointment.empty}")
            String start) {}

    record Day(String label, List<Option> slots) {}

    record Page(String applicationId, String mode, @Nullable String booked, List<Day> days, boolean mayBook) {}

    @GetMapping
    String ask(@PathVariable String id, Actor actor, Model model) {
        model.addAttribute("form", new SlotForm(""));
        return show(cases.get(id, actor), model);
    }

    @PostMapping
    String book(
            @PathVariable String id,
            @Valid @ModelAttribute("form") SlotForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        LoanApplication application = cases.get(id, actor);
        if (!errors.hasErrors() && mayBook(application)) {
            try {
                room.book(id, Instant.parse(form.start()), actor);
            } catch (DateTimeException e) {
                errors.rejectValue("start", "portal.appointment.empty");
            } catch (Refused refused) {
                Texts.reject(errors, "start", refused);
            }
        }
        return errors.hasErrors() ? show(application, model) : "redirect:/my/applications/" + id;
    }

    private boolean mayBook(LoanApplication application) {
        return board.tasks(application).stream().anyMatch(task -> task.is(TASK));
    }

    private String show(LoanApplication application, Model model) {
        return room.session(application.id())
                .map(session -> {
                    boolean mayBook = mayBook(application);
                    @Nullable Instant startsAt = session.startsAt();
                    model.addAttribute(
                            "page",
                            new Page(
                                    application.id(),
                                    texts.of("facesign.mode." + session.mode()),
                                    startsAt == null ? null : texts.when(startsAt),
                                    mayBook ? days(application.id()) : List.of(),
                                    mayBook));
                    return "portal/appointment";
                })
                .orElse("redirect:/my/applications/" + application.id());
    }

    private List<Day> days(String applicationId) {
        Map<String, List<Option>> days = new LinkedHashMap<>();
        for (Instant start : room.slots(applicationId)) {
            days.computeIfAbsent(texts.day(start), day -> new ArrayList<>())
                    .add(new Option(start.toString(), texts.time(start), null));
        }
        return days.entrySet().stream()
                .map(day -> new Day(day.getKey(), day.getValue()))
                .toList();
    }
}
