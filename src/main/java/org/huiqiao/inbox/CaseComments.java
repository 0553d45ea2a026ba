package org.huiqiao.inbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.huiqiao.application.Applications;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.huiqiao.users.Users;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What colleagues write about a case, among themselves or to the customer, and what he answers. Nothing is changed or
 * taken back; a correction is another comment.
 */
@Component
public class CaseComments {

    private static final int LONGEST = 1000;
    private static final Pattern MENTION = Pattern.compile("@([a-z][a-z0-9._-]*[a-z0-9])");

    private final JdbcClient jdbc;
    private final Applications applications;
    private final CaseAccess access;
    private final StaffNotices notices;
    private final Users users;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseComments(
            JdbcClient jdbc,
            Applications applications,
            CaseAccess access,
            StaffNotices notices,
            Users users,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.applications = applications;
        this.access = access;
        this.notices = notices;
        this.users = users;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Among colleagues. Whoever is named as {@code @rm.li} or in {@code mentioned} finds a notice on his desk.
     *
     * @throws MentionedCannotRead where somebody is named who may not read this case
     */
    @Transactional
    public void add(String applicationId, String body, Set<String> mentioned, Actor author) {
        String said = said(body);
        Set<String> called = new LinkedHashSet<>(mentioned);
        MENTION.matcher(said).results().map(found -> found.group(1)).forEach(called::add);
        called.removeIf(id -> id.isEmpty() || id.equals(author.id()));
        for (String id : called) {
            boolean mayRead = users.staff(id)
                    .filter(colleague -> access.mayRead(applicationId, colleague))
                    .isPresent();
            if (!mayRead) {
                throw new MentionedCannotRead(id);
            }
        }
        long comment = write(applicationId, said, false, author);
        called.forEach(id -> notices.raise(id, applicationId, comment, StaffNotice.MENTION));
    }

    @Transactional
    public void tellCustomer(String applicationId, String body, Actor author) {
        String said = said(body);
        if (!mayTellCustomer(application(applicationId), author)) {
            throw new NotYoursToTell();
        }
        write(applicationId, said, true, author);
    }

    /** The customer's answer; his manager finds a notice. Whose case it is, the caller has seen to. */
    @Transactional
    public void answer(String applicationId, String body, Actor customer) {
        String said = said(body);
        if (!customer.isCustomer() || withCustomer(applicationId).isEmpty()) {
            throw new NotYoursToTell();
        }
        long comment = write(applicationId, said, true, customer);
        String manager = application(applicationId).rmId();
        if (manager != null) {
            notices.raise(manager, applicationId, comment, StaffNotice.ANSWER);
        }
    }

    public static boolean mayTellCustomer(LoanApplication application, Actor actor) {
        return actor.id().equals(application.rmId())
                || (actor.has(Role.TEAM_LEAD)
                        && actor.branch() != null
                        && actor.branch().equals(application.branch()));
    }

    public List<CaseComment> of(String applicationId) {
        Map<Long, List<String>> mentioned = notices.mentioned(applicationId);
        return jdbc.sql("select id, author, body, to_customer, written_at from case_comment where application_id = ?"
                        + " order by written_at, id")
                .param(applicationId)
                .query((row, n) -> new CaseComment(
                        row.getLong("id"),
                        row.getString("author"),
                        row.getString("body"),
                        row.getBoolean("to_customer"),
                        row.getTimestamp("written_at").toInstant(),
                        mentioned.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    /** What was said to the customer and by him, oldest first. */
    public List<CaseComment> withCustomer(String applicationId) {
        return of(applicationId).stream().filter(CaseComment::toCustomer).toList();
    }

    private long write(String applicationId, String said, boolean toCustomer, Actor author) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into case_comment (application_id, author, body, to_customer, written_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(applicationId, author.id(), said, toCustomer, Timestamp.from(clock.instant()))
                .update(key, "id");
        long comment = Objects.requireNonNull(key.getKey()).longValue();
        events.publishEvent(new CommentWritten(applicationId, comment, toCustomer, author.isCustomer(), author.id()));
        return comment;
    }

    private LoanApplication application(String applicationId) {
        return applications.findById(applicationId).orElseThrow(NotYoursToTell::new);
    }

    private static String said(String body) {
        String said = body.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw new CommentEmpty(LONGEST);
        }
        return said;
    }
}
