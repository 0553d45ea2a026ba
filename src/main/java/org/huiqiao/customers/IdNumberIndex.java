package org.huiqiao.customers;

import java.util.List;
import org.huiqiao.vault.PersonalColumn;
import org.huiqiao.vault.Vault;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fills the blind index of people who were entered before there was one. */
@Component
class IdNumberIndex implements ApplicationRunner {

    private record Unfound(String accountId, String idNo) {}

    private final JdbcClient jdbc;
    private final Vault vault;

    IdNumberIndex(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<Unfound> people = jdbc.sql("select account_id, id_no from person where id_no_blind is null")
                .query(Unfound.class)
                .list();
        for (Unfound person : people) {
            String idNo = vault.open(person.idNo(), PersonalColumn.PERSON_ID.at(person.accountId()));
            jdbc.sql("update person set id_no_blind = ? where account_id = ?")
                    .params(vault.blind(idNo), person.accountId())
                    .update();
        }
    }
}
