package org.huiqiao.inbox.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.huiqiao.inbox.Inbox;
import org.huiqiao.inbox.team.Loads;
import org.huiqiao.inbox.team.SlaBoard;
import org.huiqiao.inbox.team.StepWait;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.huiqiao.users.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Puts the board of a branch together. */
@Component
class LoadReader {

    private static final int SHOWN = 50;
    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;
    private static final String NOTHING = "—";

    private final Loads loads;
    private final SlaBoard board;
    private final Inbox inbox;
    private final WorkLines lines;
    private final Users users;
    private final Words words;

    LoadReader(Loads loads, SlaBoard board, Inbox inbox, WorkLines lines, Users users, Words words) {
        this.loads = loads;
        this.board = board;
        this.inbox = inbox;
        this.lines = lines;
        this.users = users;
        this.words = words;
    }

    /** @param chosen the manager whose tasks are asked for; of another branch there is none */
    LoadPage read(Actor lead, @Nullable String chosen, List<BulkRow> results) {
        String branch = branch(lead);
        Map<String, Actor> managers = users.withRole(Role.RM, branch).stream()
                .sorted(Comparator.comparing(Actor::id))
                .collect(Collectors.toMap(
                        Actor::id, manager -> manager, (one, same) -> one, java.util.LinkedHashMap::new));
        if (chosen != null && !managers.containsKey(chosen)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new LoadPage(
                loads.of(managers.keySet()).stream()
                        .map(load -> new LoadPage.LoadRow(
                                Objects.requireNonNull(managers.get(load.staffId()))
                                        .name(),
                                load))
                        .toList(),
                steps(lead),
                lines.lines(inbox.led(board.red(branch), lead)),
                chosen,
                chosen == null
                        ? null
                        : Objects.requireNonNull(managers.get(chosen)).name(),
                chosen == null ? List.of() : lines.lines(inbox.led(loads.tasksOf(chosen, SHOWN), lead)),
                managers.values().stream()
                        .filter(manager -> !manager.id().equals(chosen))
                        .map(manager -> Option.of(manager.id(), manager.name() + " " + manager.id()))
                        .toList(),
                results);
    }

    List<LoadPage.StepRow> steps(Actor lead) {
        return board.of(branch(lead)).stream().map(this::row).toList();
    }

    void requireLead(Actor actor) {
        branch(actor);
    }

    private static String branch(Actor lead) {
        String branch = lead.branch();
        if (branch == null || !lead.has(Role.TEAM_LEAD)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return branch;
    }

    private LoadPage.StepRow row(StepWait step) {
        return new LoadPage.StepRow(
                step.taskKey(),
                words.step(step.taskKey(), step.name()),
                step.waiting(),
                step.red(),
                step.done(),
                time(step.median()),
                time(step.p90()),
                time(step.allowed()),
                percent(step.onTime()),
                step.weeks().stream().map(LoadReader::percent).toList(),
                step.bottleneck());
    }

    private String time(@Nullable Long minutes) {
        if (minutes == null) {
            return NOTHING;
        }
        return minutes < HOUR
                ? words.text("team.minutes", minutes)
                : minutes < 2 * DAY
                        ? words.text("team.hours", Math.round((double) minutes / HOUR))
                        : words.text("team.days", Math.round((double) minutes / DAY));
    }

    private static String percent(@Nullable Integer percent) {
        return percent == null ? NOTHING : percent + "%";
    }
}
