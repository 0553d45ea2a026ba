package org.huiqiao.inbox.clients;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.huiqiao.customers.Restrictions;
import org.huiqiao.inbox.CustomerReminded;
import org.huiqiao.products.Parameters;
import org.huiqiao.users.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells customers of what ends: once a customer, occasion and day, in waking hours, so many a day. */
@Component
public class ClientReminders {

    private final JdbcClient jdbc;
    private final Restrictions restrictions;
    private final Parameters parameters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClientReminders(
            JdbcClient jdbc,
            Restrictions restrictions,
            Parameters parameters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.restrictions = restrictions;
        this.parameters = parameters;
        this.events = events;
        this.clock = clock;
    }

    private record Case(String id, String applicantId) {}

    /** How many customers one manager may remind in a day. */
    public int most() {
        return figure("REMIND_A_DAY", LocalDate.now(clock));
    }

    /** Each call is an act of its own: what is refused here holds up no other customer. */
    @Transactional
    public void remind(Client client, ReminderOccasion occasion, Actor manager) {
        LocalDate today = LocalDate.now(clock);
        requireWakingHours(today);
        requireOwn(client, manager);
        Case about = caseOf(client, occasion);
        if (restrictions.holds(about.applicantId())) {
            throw new ContactUnwanted();
        }
        if (remindedToday(manager, today) >= most()) {
            throw new RemindersUsedUp(most());
        }
        try {
            jdbc.sql("""
                            insert into client_reminder (company_id, occasion, reminded_on, staff_id, application_id)
                            values (?, ?, ?, ?, ?)""")
                    .params(client.companyId(), occasion.name(), Date.valueOf(today), manager.id(), about.id())
                    .update();
        } catch (DuplicateKeyException again) {
            throw new RemindedAlready();
        }
        events.publishEvent(new CustomerReminded(about.id(), occasion.name(), today, manager));
    }

    private void requireWakingHours(LocalDate today) {
        int from = figure("REMIND_FROM_HOUR", today);
        int until = figure("REMIND_UNTIL_HOUR", today);
        int hour = LocalTime.now(clock).getHour();
        if (hour < from || hour >= until) {
            throw new QuietHours(from, until);
        }
    }

    private void requireOwn(Client client, Actor manager) {
        int own = jdbc.sql("select count(*) from client_line where line_no = ? and rm_id = ?")
                .params(client.number(), manager.id())
                .query(Integer.class)
                .single();
        if (own == 0) {
            throw new NotYourClient();
        }
    }

    private Case caseOf(Client client, ReminderOccasion occasion) {
        return jdbc.sql(occasion.caseOf())
                .param("company", client.companyId())
                .param("open", ClientLines.UNDER_WAY)
                .query(String.class)
                .optional()
                .flatMap(id -> jdbc.sql("select id, applicant_id from loan_application where id = ?")
                        .param(id)
                        .query(Case.class)
                        .optional())
                .orElseThrow(NothingEnds::new);
    }

    private int remindedToday(Actor manager, LocalDate today) {
        return jdbc.sql("select count(*) from client_reminder where staff_id = ? and reminded_on = ?")
                .params(manager.id(), Date.valueOf(today))
                .query(Integer.class)
                .single();
    }

    private int figure(String code, LocalDate today) {
        return parameters.decimal(code, today).intValue();
    }
}
