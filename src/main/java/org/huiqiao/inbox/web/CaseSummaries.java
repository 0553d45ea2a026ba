package org.huiqiao.inbox.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.documents.Checklists;
import org.huiqiao.inbox.CaseWatch;
import org.huiqiao.inbox.Inbox;
import org.huiqiao.inbox.InboxItem;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads so much of a case as stands beside the list. */
@Component
class CaseSummaries {

    private static final int OPINIONS = 3;

    private final CaseHeads heads;
    private final TaskPanels panels;
    private final Inbox inbox;
    private final WorkLines lines;
    private final Checklists checklists;
    private final CaseDocuments documents;
    private final CaseOpinions opinions;
    private final CaseWatch watch;

    CaseSummaries(
            CaseHeads heads,
            TaskPanels panels,
            Inbox inbox,
            WorkLines lines,
            Checklists checklists,
            CaseDocuments documents,
            CaseOpinions opinions,
            CaseWatch watch) {
        this.heads = heads;
        this.panels = panels;
        this.inbox = inbox;
        this.lines = lines;
        this.checklists = checklists;
        this.documents = documents;
        this.opinions = opinions;
        this.watch = watch;
    }

    CaseSummary of(LoanApplication application, @Nullable String taskId, Actor actor, @Nullable String problem) {
        String id = application.id();
        Optional<InboxItem> task = panels.taskOf(id, taskId, actor);
        List<OpinionRow> said = new ArrayList<>(opinions.of(id));
        Collections.reverse(said);
        return new CaseSummary(
                heads.of(application),
                task.map(lines::line).orElse(null),
                task.filter(item -> inbox.claimable(item, actor)).isPresent(),
                checklists.missing(id).stream()
                        .map(item -> documents.name(item.docCode()))
                        .toList(),
                said.subList(0, Math.min(OPINIONS, said.size())),
                watch.among(Set.of(id), actor).contains(id),
                problem);
    }
}
