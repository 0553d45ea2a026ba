package org.huiqiao.inbox.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.huiqiao.documents.ItemStatus;
import org.huiqiao.documents.SupplementItem;
import org.huiqiao.documents.Supplements;
import org.huiqiao.inbox.SupplementLine;
import org.huiqiao.inbox.SupplementLists;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Draws the list of what is missing, and reads it back with what was added, taken off and explained. */
@Component
class SupplementForms {

    private static final int LONGEST = 500;

    private final SupplementLists lists;
    private final Supplements supplements;
    private final CaseDocuments documents;
    private final Words words;

    SupplementForms(SupplementLists lists, Supplements supplements, CaseDocuments documents, Words words) {
        this.lists = lists;
        this.supplements = supplements;
        this.documents = documents;
        this.words = words;
    }

    /** Nothing for whoever cannot send a list now. */
    Optional<SupplementForm> of(String applicationId, Actor actor) {
        return of(applicationId, actor, null, null);
    }

    /** @param typed what was sent and refused */
    Optional<SupplementForm> of(
            String applicationId,
            Actor actor,
            @Nullable MultiValueMap<String, String> typed,
            @Nullable String problem) {
        return lists.from(applicationId, actor)
                .map(task -> new SupplementForm(
                        task.taskId(),
                        supplements.rounds(applicationId),
                        lists.lines(applicationId).stream()
                                .map(line -> line(line, typed))
                                .toList(),
                        problem));
    }

    static List<SupplementItem> items(MultiValueMap<String, String> typed) {
        return typed.getOrDefault("item", List.of()).stream()
                .distinct()
                .map(code -> new SupplementItem(code, note(code, typed)))
                .toList();
    }

    private SupplementForm.Line line(SupplementLine line, @Nullable MultiValueMap<String, String> typed) {
        String proposed = line.note().isEmpty() && line.status() == ItemStatus.MISSING
                ? words.text("inbox.supplement.missing")
                : line.note();
        return new SupplementForm.Line(
                line.docCode(),
                documents.name(line.docCode()),
                line.status(),
                typed == null
                        ? line.asked()
                        : typed.getOrDefault("item", List.of()).contains(line.docCode()),
                typed == null ? proposed : note(line.docCode(), typed));
    }

    private static String note(String docCode, MultiValueMap<String, String> typed) {
        String note = Objects.requireNonNullElse(typed.getFirst("note-" + docCode), "")
                .strip();
        return note.length() > LONGEST ? note.substring(0, LONGEST) : note;
    }
}
