package org.huiqiao.inbox.clients;

import java.sql.Timestamp;
import java.time.Clock;
import org.huiqiao.users.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 联系记录: a manager says that he spoke to a customer of his own. Nothing is changed or taken back. */
@Component
public class Contacts {

    private static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Contacts(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** @param number of the customer's line */
    @Transactional
    public void add(long number, ContactWay way, String summary, Actor manager) {
        String said = summary.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw new ContactEmpty(LONGEST);
        }
        String company = jdbc.sql("select company_id from client_line where line_no = ? and rm_id = ?")
                .params(number, manager.id())
                .query(String.class)
                .optional()
                .orElseThrow(NotYourClient::new);
        jdbc.sql("""
                        insert into client_contact (company_id, staff_id, way, summary, happened_at)
                        values (?, ?, ?, ?, ?)""")
                .params(company, manager.id(), way.name(), said, Timestamp.from(clock.instant()))
                .update();
        events.publishEvent(new ClientContacted(company, way, manager));
    }
}
