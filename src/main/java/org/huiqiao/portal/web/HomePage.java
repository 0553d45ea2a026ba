package org.huiqiao.portal.web;

import java.util.List;
import org.huiqiao.application.ApplicationStatus;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.common.Money;
import org.huiqiao.portal.OwnCases;
import org.huiqiao.portal.Progress;
import org.huiqiao.portal.ProgressBoard;
import org.huiqiao.products.Catalogue;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A customer's applications and what the bank had to say. */
@Controller
class HomePage {

    private final OwnCases cases;
    private final ProgressBoard board;
    private final MessageLines messages;
    private final Catalogue catalogue;
    private final Texts texts;

    HomePage(OwnCases cases, ProgressBoard board, MessageLines messages, Catalogue catalogue, Texts texts) {
        this.cases = cases;
        this.board = board;
        this.messages = messages;
        this.catalogue = catalogue;
        this.texts = texts;
    }

    /** {@code act} is what the customer is to do, null when it is not his turn. */
    record CaseLine(
            String href,
            String product,
            @Nullable Money amount,
            String status,
            String tone,
            @Nullable String act,
            String number) {}

    record Page(List<CaseLine> cases, List<MessageLines.Line> messages) {}

    @GetMapping("/my")
    String home(Actor actor, Model model) {
        List<CaseLine> lines = cases.all(actor).stream()
                .filter(application -> !isDiscarded(application))
                .map(this::line)
                .toList();
        model.addAttribute("page", new Page(lines, messages.newest(actor)));
        return "portal/home";
    }

    private static boolean isDiscarded(LoanApplication application) {
        return application.status() == ApplicationStatus.WITHDRAWN && application.submittedAt() == null;
    }

    private CaseLine line(LoanApplication application) {
        Progress progress = board.of(application);
        boolean draft = application.status() == ApplicationStatus.DRAFT;
        return new CaseLine(
                "/my/applications/" + application.id() + (draft ? "/apply" : ""),
                catalogue.product(application.productCode()).name(texts.locale()),
                application.amount(),
                texts.of("application.status." + application.status()),
                tone(progress),
                draft ? texts.of("portal.home.goOn") : act(progress),
                application.id());
    }

    private @Nullable String act(Progress progress) {
        return progress.tasks().stream()
                .findFirst()
                .map(task -> task.known() ? texts.of("portal.task." + task.taskKey()) : task.name())
                .orElse(null);
    }

    private static String tone(Progress progress) {
        return switch (progress.turn()) {
            case CUSTOMER -> "wait";
            case NOBODY -> progress.status() == ApplicationStatus.IN_FORCE ? "good" : "";
            default -> "info";
        };
    }
}
