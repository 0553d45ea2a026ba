package org.huiqiao.inbox.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiqiao.inbox.StaffNotice;
import org.huiqiao.inbox.StaffNotices;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Users;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The work list begins with what somebody wants its reader to look at. */
@ControllerAdvice(assignableTypes = WorkbenchPages.class)
class NoticesOnDesk {

    private static final int SHOWN = 60;

    private final StaffNotices notices;
    private final Users users;
    private final Words words;

    NoticesOnDesk(StaffNotices notices, Users users, Words words) {
        this.notices = notices;
        this.users = users;
        this.words = words;
    }

    /** @param text who wrote, and the beginning of what */
    record Line(String applicationId, String kind, String text, String when) {}

    @ModelAttribute("notices")
    List<Line> notices(Actor actor) {
        List<StaffNotice> unseen = notices.unseen(actor);
        Map<String, String> names =
                users.names(unseen.stream().map(StaffNotice::from).collect(Collectors.toSet()));
        return unseen.stream()
                .map(notice -> new Line(
                        notice.applicationId(),
                        notice.kind(),
                        words.person(notice.from(), names) + words.text("inbox.colon") + beginning(notice.body()),
                        words.shortTime(notice.raisedAt())))
                .toList();
    }

    private static String beginning(String body) {
        return body.length() > SHOWN ? body.substring(0, SHOWN) + "…" : body;
    }
}
