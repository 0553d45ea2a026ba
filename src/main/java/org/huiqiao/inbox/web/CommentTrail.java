package org.huiqiao.inbox.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiqiao.inbox.CaseComment;
import org.huiqiao.inbox.CaseComments;
import org.huiqiao.inbox.TrailEntry;
import org.huiqiao.inbox.TrailKind;
import org.huiqiao.inbox.TrailSource;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Users;
import org.springframework.stereotype.Component;

/** What colleagues say of a case and to the customer, and what he answers. */
@Component
class CommentTrail implements TrailSource {

    private final CaseComments comments;
    private final Users users;
    private final Words words;

    CommentTrail(CaseComments comments, Users users, Words words) {
        this.comments = comments;
        this.users = users;
        this.words = words;
    }

    @Override
    public List<TrailEntry> of(String applicationId, Actor reader) {
        List<CaseComment> all = comments.of(applicationId);
        Map<String, String> names = users.names(all.stream()
                .flatMap(comment -> Stream.concat(Stream.of(comment.author()), comment.mentioned().stream()))
                .collect(Collectors.toSet()));
        return all.stream().map(comment -> entry(comment, names)).toList();
    }

    private TrailEntry entry(CaseComment comment, Map<String, String> names) {
        boolean byCustomer = comment.toCustomer() && !names.containsKey(comment.author());
        String key = byCustomer ? "answer" : comment.toCustomer() ? "toCustomer" : "comment";
        String called = comment.mentioned().stream()
                .map(id -> " @" + words.person(id, names))
                .collect(Collectors.joining());
        return TrailEntry.of(
                comment.toCustomer() ? TrailKind.MESSAGE : TrailKind.COMMENT,
                comment.writtenAt(),
                comment.author(),
                words.text("inbox.timeline." + key) + called,
                comment.body(),
                byCustomer ? "info" : null);
    }
}
