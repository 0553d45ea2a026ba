package org.huiqiao.inbox.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.inbox.CaseComments;
import org.huiqiao.inbox.Inbox;
import org.huiqiao.inbox.InboxItem;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.huiqiao.users.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Offers those to be named in a comment who have or had a hand in the case; others by their user name, if they may read it. */
@Component
class CommentForms {

    private final Inbox inbox;
    private final Users users;

    CommentForms(Inbox inbox, Users users) {
        this.inbox = inbox;
        this.users = users;
    }

    CommentForm of(LoanApplication application, Actor reader, String body, @Nullable String problem) {
        return new CommentForm(
                body, colleagues(application, reader), CaseComments.mayTellCustomer(application, reader), problem);
    }

    private List<Option> colleagues(LoanApplication application, Actor reader) {
        Set<String> hands = new LinkedHashSet<>();
        hands.add(application.rmId() == null ? "" : application.rmId());
        for (InboxItem item : inbox.ofApplication(application.id())) {
            Stream.of(item.isOpen() ? item.assignee() : null, item.closedBy())
                    .filter(Objects::nonNull)
                    .forEach(hands::add);
        }
        if (application.branch() != null) {
            users.withRole(Role.TEAM_LEAD, application.branch()).forEach(lead -> hands.add(lead.id()));
        }
        hands.remove(reader.id());
        return users.names(hands).entrySet().stream()
                .map(person -> Option.of(person.getKey(), person.getValue()))
                .toList();
    }
}
