package org.huiqiao.origination;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.huiqiao.Bank;
import org.huiqiao.CaseTest;
import org.huiqiao.Subject;
import org.huiqiao.TickingClock;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.users.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A case in the middle of its way: what stands in the engine's own tables is answers to gateways, nothing of people. */
@CaseTest
class EngineHoldsNoPersonalDataTest {

    private static final int LONGEST = 4000;

    @Autowired
    Bank bank;

    @Autowired
    ApplicationDesk desk;

    @Autowired
    DataSource database;

    @Autowired
    TickingClock clock;

    @BeforeEach
    void letTimePass() {
        clock.advance(Duration.ofDays(31));
    }

    @Test
    void notANumberNotANameNotAnAccount() throws SQLException {
        Subject company = Subject.of("102");
        Actor customer = bank.customer(company);
        String id = bank.apply(company, "TAX_LOAN", 600_000, 12, "EQUAL_INSTALMENT");
        bank.toOffer(id, "600000", "12");
        desk.answerOffer(id, true, customer);
        bank.book(id, customer);
        bank.awaitTask(id, "Task_HostInterview");

        List<String> kept = texts("act_");

        assertThat(kept).as("the engine knows the case").anyMatch(text -> text.endsWith("=" + id));
        for (String personal : List.of(
                company.phone(),
                company.name(),
                company.idNo(),
                company.accountNo(),
                company.creditCode(),
                "慧远纸业",
                "上下游稳定")) {
            assertThat(kept).noneMatch(text -> text.contains(personal));
        }
        assertThat(kept).allMatch(text -> text.length() <= LONGEST);
        noNumberLiesOpen(company);
        desk.withdraw(id, customer);
        bank.awaitEnd(id);
    }

    /** Numbers by which a person is known or reached are sealed, whichever table they stand in (ADR 14). */
    private void noNumberLiesOpen(Subject company) throws SQLException {
        List<String> all = texts("");
        assertThat(all).hasSizeGreaterThan(1000);
        for (String number : List.of(company.phone(), company.idNo(), company.accountNo())) {
            assertThat(all).noneMatch(text -> text.contains(number));
        }
    }

    /** Every text in every table of the engine but the models themselves, as table.column=text. */
    private List<String> texts(String tablesNamed) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables(connection, tablesNamed)) {
                boolean bytes = table.equalsIgnoreCase("act_ge_bytearray");
                String sql = "select * from \"" + table + "\""
                        + (bytes ? " where name_ is null or name_ not like '%.bpmn' and name_ not like '%.dmn'" : "");
                try (ResultSet rows = statement.executeQuery(sql)) {
                    collect(table, rows, texts);
                }
            }
        }
        return texts;
    }

    private static void collect(String table, ResultSet rows, List<String> texts) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        while (rows.next()) {
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                Object value = rows.getObject(i);
                if (value instanceof byte[] content) {
                    value = new String(content, java.nio.charset.StandardCharsets.UTF_8);
                }
                if (value != null) {
                    texts.add(table + "." + columns.getColumnName(i) + "=" + value);
                }
            }
        }
    }

    private static List<String> tables(Connection connection, String named) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = connection
                .getMetaData()
                .getTables(null, connection.getSchema(), null, new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                String name = found.getString("TABLE_NAME");
                if (name.toLowerCase(Locale.ROOT).startsWith(named)) {
                    tables.add(name);
                }
            }
        }
        assertThat(tables).hasSizeGreaterThan(30);
        return tables;
    }
}
