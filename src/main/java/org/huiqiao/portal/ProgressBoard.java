package org.huiqiao.portal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huiqiao.application.ApplicationStatus;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.documents.ChecklistItem;
import org.huiqiao.documents.Checklists;
import org.huiqiao.engine.Processes;
import org.huiqiao.inbox.Inbox;
import org.huiqiao.inbox.InboxItem;
import org.huiqiao.products.Catalogue;
import org.huiqiao.products.Product;
import org.huiqiao.users.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Derives the customer's view of a case from its stage, its status and the open work. */
@Component
public class ProgressBoard {

    private static final String PROCESS = "loanOrigination";
    private static final Map<String, String> BRIDGE = Map.of(
            "APPLY",
            "SUBMIT",
            "VERIFY",
            "VERIFY",
            "REVIEW",
            "APPROVE",
            "SIGN",
            "SIGN",
            "REGISTER",
            "REGISTER",
            "DISBURSE",
            "PAY",
            "IN_FORCE",
            "DONE");

    private final Inbox inbox;
    private final Checklists checklists;
    private final Catalogue catalogue;
    private final Processes processes;
    private final Clock clock;

    ProgressBoard(Inbox inbox, Checklists checklists, Catalogue catalogue, Processes processes, Clock clock) {
        this.inbox = inbox;
        this.checklists = checklists;
        this.catalogue = catalogue;
        this.processes = processes;
        this.clock = clock;
    }

    public Progress of(LoanApplication application) {
        List<InboxItem> open = inbox.ofApplication(application.id()).stream()
                .filter(InboxItem::isOpen)
                .toList();
        List<CustomerTask> tasks = tasks(application, open);
        List<String> stages = stages(application);
        String stage = stage(application);
        Turn turn = turn(application, stage, open, tasks);
        @Nullable Instant until = until(turn, open, tasks);
        return new Progress(
                application.id(),
                application.status(),
                stages,
                stage,
                next(application, stages, stage),
                turn,
                until,
                turn == Turn.BANK && until == null && open.stream().anyMatch(item -> item.dueAt() != null),
                tasks,
                missing(application),
                turn == Turn.SYSTEM || turn == Turn.BANK || turn == Turn.REGISTRY,
                mayWithdraw(application),
                mayAskHuman(application),
                application.humanRequested(),
                application.reasonCodes());
    }

    /** What the customer is to do now, the most urgent first. */
    public List<CustomerTask> tasks(LoanApplication application) {
        return tasks(application, inbox.ofApplication(application.id()));
    }

    private static List<CustomerTask> tasks(LoanApplication application, List<InboxItem> items) {
        return items.stream()
                .filter(InboxItem::isOpen)
                .filter(item -> Role.CUSTOMER.group().equals(item.role()))
                .filter(item -> item.heldBy(application.applicantId()))
                .map(CustomerTask::of)
                .toList();
    }

    private List<String> stages(LoanApplication application) {
        List<String> stages = new ArrayList<>(List.of("SUBMIT", "VERIFY", "APPROVE", "SIGN", "REGISTER", "PAY"));
        Product product = catalogue.product(application.productCode());
        if (product.isGuaranteed()) {
            stages.set(stages.indexOf("REGISTER"), "GUARANTEE");
        } else if (!product.isMortgage()) {
            stages.remove("REGISTER");
        }
        return stages;
    }

    private String stage(LoanApplication application) {
        if (application.status() == ApplicationStatus.IN_FORCE) {
            return "DONE";
        }
        String stage = Objects.requireNonNullElse(BRIDGE.get(application.stage()), "VERIFY");
        if (stage.equals("REGISTER")
                && catalogue.product(application.productCode()).isGuaranteed()) {
            return "GUARANTEE";
        }
        // sent off, but the process has not taken its first step yet
        boolean waiting = stage.equals("SUBMIT") && application.status() != ApplicationStatus.DRAFT;
        return waiting ? "VERIFY" : stage;
    }

    private static @Nullable String next(LoanApplication application, List<String> stages, String stage) {
        int at = stages.indexOf(stage);
        boolean last = at < 0 || at == stages.size() - 1;
        return last || !application.status().isOpen() ? null : stages.get(at + 1);
    }

    private static Turn turn(
            LoanApplication application, String stage, List<InboxItem> open, List<CustomerTask> tasks) {
        if (!application.status().isOpen()) {
            return reopened(application) ? Turn.SYSTEM : Turn.NOBODY;
        }
        if (application.status() == ApplicationStatus.DRAFT || !tasks.isEmpty()) {
            return Turn.CUSTOMER;
        }
        if (!open.isEmpty()) {
            return Turn.BANK;
        }
        return stage.equals("REGISTER") ? Turn.REGISTRY : Turn.SYSTEM;
    }

    /** A person was asked for and the process is about to take the case up again. */
    private static boolean reopened(LoanApplication application) {
        return application.status() == ApplicationStatus.DECLINED
                && application.humanRequested()
                && application.closedAt() == null;
    }

    private @Nullable Instant until(Turn turn, List<InboxItem> open, List<CustomerTask> tasks) {
        Instant now = clock.instant();
        return switch (turn) {
            case CUSTOMER -> earliest(tasks.stream().map(CustomerTask::dueAt).toList(), Instant.MIN);
            // a date that has passed already would promise nothing
            case BANK -> earliest(open.stream().map(InboxItem::dueAt).toList(), now);
            default -> null;
        };
    }

    private static @Nullable Instant earliest(List<@Nullable Instant> times, Instant after) {
        return times.stream()
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .filter(time -> time.isAfter(after))
                .min(Instant::compareTo)
                .orElse(null);
    }

    private List<String> missing(LoanApplication application) {
        return application.status().isOpen()
                ? checklists.missing(application.id()).stream()
                        .map(ChecklistItem::docCode)
                        .toList()
                : List.of();
    }

    private static boolean mayWithdraw(LoanApplication application) {
        return application.status().isOpen() && application.status() != ApplicationStatus.PAYING;
    }

    /** After an automatic decline the process waits for this request; after a person's own no it has ended. */
    private boolean mayAskHuman(LoanApplication application) {
        return application.status() == ApplicationStatus.DECLINED
                && !application.humanRequested()
                && processes.running(PROCESS, application.id());
    }
}
