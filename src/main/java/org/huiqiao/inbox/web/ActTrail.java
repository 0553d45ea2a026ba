package org.huiqiao.inbox.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiqiao.audit.CaseAct;
import org.huiqiao.audit.CaseActs;
import org.huiqiao.inbox.Inbox;
import org.huiqiao.inbox.InboxItem;
import org.huiqiao.inbox.Operations;
import org.huiqiao.inbox.TrailEntry;
import org.huiqiao.inbox.TrailKind;
import org.huiqiao.inbox.TrailSource;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.huiqiao.users.Users;
import org.springframework.stereotype.Component;

/** What colleagues did with a case and its data beside working on it, as the audit chain keeps it. */
@Component
class ActTrail implements TrailSource {

    private static final Set<String> ABOUT_TASKS =
            Set.of("TaskHandedOver", "TaskGivenBack", "TaskReminded", "ActedForColleague");

    /** Who looked at whose data is for those who answer for it, and for himself. */
    private static final Map<String, String> LOOKS = Map.of(
            "PersonalDataShown", "inbox.people.reason.",
            "RestrictedCaseShown", "inbox.restricted.reason.",
            "DocumentShown", "inbox.document.",
            "ReportPrinted", "inbox.document.");

    private static final Set<String> TOLD = Set.of(
            "TaskHandedOver",
            "TaskGivenBack",
            "TaskReminded",
            "ActedForColleague",
            "PersonalDataShown",
            "RestrictedCaseShown",
            "DocumentShown",
            "ReportPrinted");

    private final CaseActs acts;
    private final Operations operations;
    private final Inbox inbox;
    private final Users users;
    private final Words words;

    ActTrail(CaseActs acts, Operations operations, Inbox inbox, Users users, Words words) {
        this.acts = acts;
        this.operations = operations;
        this.inbox = inbox;
        this.users = users;
        this.words = words;
    }

    @Override
    public List<TrailEntry> of(String applicationId, Actor reader) {
        List<TrailEntry> entries = new ArrayList<>();
        operations
                .acts(applicationId)
                .forEach(act -> entries.add(TrailEntry.of(
                        TrailKind.ACT,
                        act.actedAt(),
                        act.actor(),
                        words.text("inbox.timeline." + act.act(), act.nodeId()),
                        act.reason(),
                        "wait")));
        List<CaseAct> chained = acts.of(applicationId, TOLD);
        Map<String, String> steps =
                inbox.ofApplication(applicationId).stream().collect(Collectors.toMap(InboxItem::taskId, words::step));
        Map<String, String> names = users.names(chained.stream()
                .flatMap(act -> act.details().entrySet().stream())
                .filter(detail -> detail.getKey().equals("toId"))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet()));
        chained.stream()
                .filter(act -> !LOOKS.containsKey(act.action()) || maySee(act, reader))
                .forEach(act -> entries.add(entry(act, steps, names)));
        return entries;
    }

    private static boolean maySee(CaseAct look, Actor reader) {
        return reader.has(Role.OPS)
                || reader.has(Role.TEAM_LEAD)
                || reader.has(Role.AML)
                || reader.id().equals(look.actor());
    }

    private TrailEntry entry(CaseAct act, Map<String, String> steps, Map<String, String> names) {
        Map<String, String> said = act.details();
        String look = LOOKS.get(act.action());
        String about =
                ABOUT_TASKS.contains(act.action()) ? steps.getOrDefault(said.getOrDefault("taskId", ""), "") : "";
        String variant = act.action().equals("ActedForColleague") ? "." + said.get("act") : "";
        String receiver = said.containsKey("toId") ? words.person(said.get("toId"), names) : "";
        return new TrailEntry(
                TrailKind.ACT,
                act.happenedAt(),
                act.actor(),
                said.get("giverId"),
                words.text("inbox.timeline.act." + act.action() + variant, about, receiver),
                look == null ? "" : words.textOr(look + said.getOrDefault("reasonCode", said.get("docCode")), ""),
                look == null ? null : "wait");
    }
}
