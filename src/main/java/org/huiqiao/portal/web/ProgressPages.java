package org.huiqiao.portal.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.util.List;
import java.util.Objects;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.ApplicationStatus;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.common.Refused;
import org.huiqiao.documents.Checklists;
import org.huiqiao.facesign.FaceSignRoom;
import org.huiqiao.facesign.FaceSignStatus;
import org.huiqiao.portal.CustomerMessage;
import org.huiqiao.portal.CustomerMessages;
import org.huiqiao.portal.CustomerTask;
import org.huiqiao.portal.OwnCases;
import org.huiqiao.portal.Progress;
import org.huiqiao.portal.ProgressBoard;
import org.huiqiao.portal.ProgressChanges;
import org.huiqiao.portal.Reasons;
import org.huiqiao.products.Catalogue;
import org.huiqiao.users.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** Where it stands, whose turn it is, until when, what is missing and the one thing to do next. */
@Controller
@RequestMapping("/my/applications/{id}")
class ProgressPages {

    private static final String RESOLUTION = "DOC03";

    private static final View NOTHING = (model, request, response) -> {};

    private final OwnCases cases;
    private final ProgressBoard board;
    private final CustomerMessages messages;
    private final ApplicationDesk desk;
    private final Catalogue catalogue;
    private final Reasons reasons;
    private final Checklists checklists;
    private final FaceSignRoom room;
    private final ProgressSteps steps;
    private final ProgressChanges changes;
    private final Texts texts;

    ProgressPages(
            OwnCases cases,
            ProgressBoard board,
            CustomerMessages messages,
            ApplicationDesk desk,
            Catalogue catalogue,
            Reasons reasons,
            Checklists checklists,
            FaceSignRoom room,
            ProgressSteps steps,
            ProgressChanges changes,
            Texts texts) {
        this.cases = cases;
        this.board = board;
        this.messages = messages;
        this.desk = desk;
        this.catalogue = catalogue;
        this.reasons = reasons;
        this.checklists = checklists;
        this.room = room;
        this.steps = steps;
        this.changes = changes;
        this.texts = texts;
    }

    record TaskLine(String href, String title, String hint, String until) {}

    record Page(
            Progress progress,
            String product,
            String now,
            String until,
            List<TaskLine> tasks,
            List<String> missing,
            List<String> reasons,
            List<ProgressSteps.Entry> steps,
            List<ProgressSteps.Entry> entries,
            boolean hasOffer,
            boolean hasContracts,
            boolean hasLoan,
            boolean needsResolution,
            boolean hasAppointment,
            boolean talks) {

        /** Changes whenever anything on the page does. */
        public String seen() {
            return Integer.toHexString(toString().hashCode());
        }
    }

    @GetMapping
    String progress(@PathVariable String id, Actor actor, Model model) {
        LoanApplication application = cases.get(id, actor);
        if (application.status() == ApplicationStatus.DRAFT) {
            return "redirect:/my/applications/" + id + "/apply";
        }
        // before all else is read: what changes meanwhile is told again rather than lost
        model.addAttribute("mark", changes.mark(id));
        model.addAttribute("page", page(application, actor));
        return "portal/progress";
    }

    /** The part of the page that is asked for whenever something changed, until the case is over. 204: nothing new. */
    @HxRequest
    @GetMapping("/progress")
    ModelAndView refresh(@PathVariable String id, @RequestParam(defaultValue = "") String seen, Actor actor) {
        Page page = page(cases.get(id, actor), actor);
        if (page.seen().equals(seen)) {
            ModelAndView nothing = new ModelAndView(NOTHING);
            nothing.setStatus(HttpStatus.NO_CONTENT);
            return nothing;
        }
        return new ModelAndView("portal/progress :: live", "page", page);
    }

    @GetMapping("/progress")
    String plain(@PathVariable String id, Actor actor) {
        return "redirect:/my/applications/" + cases.get(id, actor).id();
    }

    @GetMapping("/withdraw")
    String askWithdrawal(@PathVariable String id, Actor actor, Model model) {
        model.addAttribute("page", page(cases.get(id, actor), actor));
        return "portal/withdraw";
    }

    @PostMapping("/withdraw")
    String withdraw(@PathVariable String id, Actor actor, Model model) {
        LoanApplication application = cases.get(id, actor);
        if (application.status().isOver()) {
            return "redirect:/my/applications/" + id;
        }
        boolean draft = application.status() == ApplicationStatus.DRAFT;
        try {
            desk.withdraw(id, actor);
        } catch (Refused refused) {
            model.addAttribute("problem", texts.of(refused));
            model.addAttribute("page", page(cases.get(id, actor), actor));
            return "portal/withdraw";
        }
        return draft ? "redirect:/my" : "redirect:/my/applications/" + id;
    }

    /** PIPL 24: a person looks at what was declined automatically. Asking twice is asking once. */
    @PostMapping("/human-review")
    String askHuman(@PathVariable String id, Actor actor) {
        if (board.of(cases.get(id, actor)).mayAskHuman()) {
            desk.requestHuman(id, actor);
        }
        return "redirect:/my/applications/" + id;
    }

    private Page page(LoanApplication application, Actor customer) {
        Progress progress = board.of(application);
        List<CustomerMessage> told = messages.ofCase(application.id());
        if (told.stream().anyMatch(CustomerMessage::isUnread)) {
            messages.markRead(customer, application.id());
        }
        boolean signed = progress.stage().equals("SIGN")
                || progress.stage().equals("REGISTER")
                || progress.stage().equals("PAY")
                || progress.stage().equals("DONE");
        return new Page(
                progress,
                catalogue.product(application.productCode()).name(texts.locale()),
                texts.of("portal.now." + application.status()),
                progress.late() ? texts.of("portal.progress.late") : texts.when(progress.until()),
                progress.tasks().stream().map(task -> line(progress, task)).toList(),
                progress.missing().stream().map(texts::document).toList(),
                reasons.of(application, texts.locale()),
                steps.of(progress, told),
                told.stream().map(this::entry).toList(),
                signed,
                signed && application.status() != ApplicationStatus.APPROVED,
                application.status() == ApplicationStatus.IN_FORCE,
                application.status().isOpen() && needsResolution(application),
                application.status().isOpen() && hasAppointment(application),
                told.stream().anyMatch(message -> message.code().equals("COMMENT")));
    }

    private boolean needsResolution(LoanApplication application) {
        return checklists.of(application.id()).stream()
                .anyMatch(item -> item.docCode().equals(RESOLUTION));
    }

    /** One that is booked, or was cancelled and can be booked again. */
    private boolean hasAppointment(LoanApplication application) {
        return room.session(application.id())
                .filter(session -> !session.mode().selfService())
                .filter(session -> session.status() == FaceSignStatus.OPEN || session.status() == FaceSignStatus.BOOKED)
                .isPresent();
    }

    private TaskLine line(Progress progress, CustomerTask task) {
        String href = "/my/applications/" + progress.applicationId() + "/" + task.page();
        String key = "portal.task." + task.taskKey();
        return new TaskLine(
                href,
                task.known() ? texts.of(key) : task.name(),
                task.known() ? texts.of(key + ".hint") : "",
                texts.when(task.dueAt()));
    }

    private ProgressSteps.Entry entry(CustomerMessage message) {
        String detail = Objects.requireNonNullElse(message.detail(), "");
        return new ProgressSteps.Entry(
                texts.when(message.toldAt()), texts.of("portal.message." + message.code(), detail), "", "info");
    }
}
