package org.huiqiao.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What each customer was told, once per event. */
@Component
public class CustomerMessages {

    private static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    CustomerMessages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return false when this event was told before */
    boolean tell(String accountId, String applicationId, String dedupKey, String code, @Nullable String detail) {
        return jdbc.sql("""
                        insert into customer_message (account_id, application_id, dedup_key, code, detail, told_at)
                        select cast(? as varchar(40)), cast(? as varchar(20)), cast(? as varchar(100)),
                            cast(? as varchar(40)), cast(? as varchar(400)), cast(? as timestamp with time zone)
                        where not exists (select 1 from customer_message where dedup_key = ?)""")
                        .params(
                                accountId,
                                applicationId,
                                dedupKey,
                                code,
                                detail,
                                Timestamp.from(clock.instant()),
                                dedupKey)
                        .update()
                == 1;
    }

    /** How often a customer was told this of a case. */
    int times(String applicationId, String code) {
        return jdbc.sql("select count(*) from customer_message where application_id = ? and code = ?")
                .params(applicationId, code)
                .query(Integer.class)
                .single();
    }

    @Transactional(readOnly = true)
    public int unread(Actor customer) {
        return jdbc.sql("select count(*) from customer_message where account_id = ? and read_at is null")
                .param(customer.id())
                .query(Integer.class)
                .single();
    }

    /** @param after the last one seen, 0 for the newest; @return one more than a page where there are more */
    @Transactional(readOnly = true)
    public List<CustomerMessage> page(Actor customer, long after, int size) {
        return jdbc.sql("select * from customer_message where account_id = ? and (? = 0 or id < ?)"
                        + " order by id desc fetch first " + (size + 1) + " rows only")
                .params(customer.id(), after, after)
                .query(CustomerMessages::message)
                .list();
    }

    /** Reads it, once; nothing for somebody else's. */
    @Transactional
    public Optional<CustomerMessage> open(long id, Actor customer) {
        jdbc.sql("update customer_message set read_at = ? where id = ? and account_id = ? and read_at is null")
                .params(Timestamp.from(clock.instant()), id, customer.id())
                .update();
        return jdbc.sql("select * from customer_message where id = ? and account_id = ?")
                .params(id, customer.id())
                .query(CustomerMessages::message)
                .optional();
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<CustomerMessage> of(Actor customer) {
        return jdbc.sql("select * from customer_message where account_id = ? order by told_at desc, id desc"
                        + " fetch first " + PAGE + " rows only")
                .param(customer.id())
                .query(CustomerMessages::message)
                .list();
    }

    @Transactional(readOnly = true)
    public List<CustomerMessage> ofCase(String applicationId) {
        return jdbc.sql("select * from customer_message where application_id = ? order by told_at desc, id desc")
                .param(applicationId)
                .query(CustomerMessages::message)
                .list();
    }

    /** What was told of this case stands on its page. */
    @Transactional
    public void markRead(Actor customer, String applicationId) {
        jdbc.sql(
                        "update customer_message set read_at = ? where account_id = ? and application_id = ? and read_at is null")
                .params(Timestamp.from(clock.instant()), customer.id(), applicationId)
                .update();
    }

    @Transactional
    public void markRead(Actor customer) {
        jdbc.sql("update customer_message set read_at = ? where account_id = ? and read_at is null")
                .params(Timestamp.from(clock.instant()), customer.id())
                .update();
    }

    private static CustomerMessage message(ResultSet row, int n) throws SQLException {
        @Nullable Timestamp readAt = row.getTimestamp("read_at");
        return new CustomerMessage(
                row.getLong("id"),
                row.getString("application_id"),
                row.getString("code"),
                row.getString("detail"),
                row.getTimestamp("told_at").toInstant(),
                readAt == null ? null : readAt.toInstant());
    }
}
