package org.huiqiao.customers;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Customers whose data are kept for the law alone: not shown, not used, nothing new (限制处理, 个人信息保护法 47). */
@Component
public class Restrictions {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Restrictions(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Since when, if at all. */
    @Transactional(readOnly = true)
    public Optional<Instant> since(String accountId) {
        return jdbc.sql("select restricted_at from customer_restriction where account_id = ?")
                .param(accountId)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    @Transactional(readOnly = true)
    public boolean holds(String accountId) {
        return since(accountId).isPresent();
    }

    @Transactional(readOnly = true)
    public void requireNone(String accountId) {
        if (holds(accountId)) {
            throw new AccountRestricted();
        }
    }

    /** Once; a second time changes nothing. */
    @Transactional
    public void set(String accountId) {
        if (!holds(accountId)) {
            jdbc.sql("insert into customer_restriction (account_id, restricted_at) values (?, ?)")
                    .params(accountId, Timestamp.from(clock.instant()))
                    .update();
            events.publishEvent(new RestrictionSet(accountId));
        }
    }

    @Transactional
    public void lift(String accountId) {
        int lifted = jdbc.sql("delete from customer_restriction where account_id = ?")
                .param(accountId)
                .update();
        if (lifted > 0) {
            events.publishEvent(new RestrictionLifted(accountId));
        }
    }
}
