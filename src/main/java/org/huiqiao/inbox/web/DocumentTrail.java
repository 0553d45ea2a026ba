package org.huiqiao.inbox.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.huiqiao.documents.Document;
import org.huiqiao.documents.DocumentVerdict;
import org.huiqiao.documents.DocumentVerdicts;
import org.huiqiao.documents.Documents;
import org.huiqiao.documents.NamedItem;
import org.huiqiao.documents.Supplement;
import org.huiqiao.documents.Supplements;
import org.huiqiao.inbox.TrailEntry;
import org.huiqiao.inbox.TrailKind;
import org.huiqiao.inbox.TrailSource;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Files handed in, and the rounds of supplement with what was asked, what came back and what did not pass. */
@Component
class DocumentTrail implements TrailSource {

    private final Documents documents;
    private final DocumentVerdicts verdicts;
    private final Supplements supplements;
    private final Words words;

    DocumentTrail(Documents documents, DocumentVerdicts verdicts, Supplements supplements, Words words) {
        this.documents = documents;
        this.verdicts = verdicts;
        this.supplements = supplements;
        this.words = words;
    }

    @Override
    public List<TrailEntry> of(String applicationId, Actor reader) {
        List<TrailEntry> entries = new ArrayList<>();
        for (Document file : documents.list(applicationId)) {
            entries.add(entry(
                    file.uploadedAt(),
                    file.uploadedBy(),
                    file.fromBox() ? "fromBox" : "handedIn",
                    name(file.docCode()),
                    file.fileName(),
                    null));
        }
        for (DocumentVerdict verdict : verdicts.of(applicationId)) {
            entries.add(entry(
                    verdict.judgedAt(),
                    verdict.judgedBy(),
                    verdict.accepted() ? "accepted" : "returned",
                    name(verdict.docCode()),
                    verdict.note() == null ? "" : verdict.note(),
                    verdict.accepted() ? "good" : "bad"));
        }
        supplements.history(applicationId).forEach(round -> tell(round, entries));
        return entries;
    }

    private void tell(Supplement round, List<TrailEntry> entries) {
        String asked = round.items().stream()
                .map(item -> name(item.docCode()) + words.text("inbox.colon") + item.note())
                .collect(Collectors.joining(words.text("inbox.semicolon")));
        entries.add(entry(round.requestedAt(), round.requestedBy(), "asked", round.roundNo(), asked, "wait"));
        Instant sent = round.submittedAt();
        if (sent != null) {
            entries.add(entry(sent, "", "sentBack", round.roundNo(), "", "info"));
        }
        Instant closed = round.closedAt();
        if (closed != null) {
            String by = Objects.requireNonNullElse(round.checkedBy(), Actor.SYSTEM.id());
            String found = round.items().stream()
                    .filter(item -> Boolean.FALSE.equals(item.accepted()))
                    .map(this::returned)
                    .collect(Collectors.joining(words.text("inbox.semicolon")));
            String tone = round.complete() ? "good" : "bad";
            entries.add(entry(
                    closed,
                    by,
                    round.complete() ? "complete" : "closed." + round.status(),
                    round.roundNo(),
                    found,
                    tone));
        }
    }

    private String returned(NamedItem item) {
        return name(item.docCode())
                + words.text("inbox.colon")
                + Objects.requireNonNullElse(item.verdictNote(), item.note());
    }

    private TrailEntry entry(
            Instant at, String actor, String what, Object argument, String text, @Nullable String tone) {
        return TrailEntry.of(
                TrailKind.DOCUMENT, at, actor, words.text("inbox.timeline.document." + what, argument), text, tone);
    }

    private String name(String docCode) {
        return words.textOr("inbox.document." + docCode, docCode);
    }
}
