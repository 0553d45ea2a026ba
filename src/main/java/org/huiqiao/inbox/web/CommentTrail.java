package org.huiqiao.inbox.web;

import java.util.List;
import org.huiqiao.inbox.CaseComments;
import org.huiqiao.inbox.TrailEntry;
import org.huiqiao.inbox.TrailKind;
import org.huiqiao.inbox.TrailSource;
import org.huiqiao.users.Actor;
import org.springframework.stereotype.Component;

/** What colleagues say of a case. */
@Component
class CommentTrail implements TrailSource {

    private final CaseComments comments;
    private final Words words;

    CommentTrail(CaseComments comments, Words words) {
        this.comments = comments;
        this.words = words;
    }

    @Override
    public List<TrailEntry> of(String applicationId, Actor reader) {
        return comments.of(applicationId).stream()
                .map(comment -> TrailEntry.of(
                        TrailKind.COMMENT,
                        comment.writtenAt(),
                        comment.author(),
                        words.text("inbox.timeline.comment"),
                        comment.body(),
                        null))
                .toList();
    }
}
