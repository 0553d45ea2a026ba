package org.huiqiao.inbox.clients;

import java.util.List;
import org.huiqiao.customers.CompanyEntered;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Companies that were entered before there were lines get theirs at the next start, each in its own transaction. */
@Component
class ClientsFromBefore implements ApplicationRunner {

    private record Entered(String id, String branch, String rmId) {}

    private final JdbcClient jdbc;
    private final ClientLines lines;
    private final TransactionTemplate transaction;

    ClientsFromBefore(JdbcClient jdbc, ClientLines lines, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments args) {
        List<Entered> before = jdbc.sql("""
                        select id, branch, rm_id from company c
                        where not exists (select 1 from client_line l where l.company_id = c.id) order by id""").query(Entered.class).list();
        before.forEach(one -> transaction.executeWithoutResult(status -> {
            lines.on(new CompanyEntered(one.id(), "system", one.branch(), one.rmId()));
            lines.readCompanyAgain(one.id());
        }));
    }
}
