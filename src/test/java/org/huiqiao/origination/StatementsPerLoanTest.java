package org.huiqiao.origination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.huiqiao.Bank;
import org.huiqiao.CaseTest;
import org.huiqiao.StatementCounter;
import org.huiqiao.Subject;
import org.huiqiao.TickingClock;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.ApplicationStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * What one loan without any hand costs the database. Counts, not times: they hold on every machine. In a bank of its
 * own: what cases of other tests still do would count.
 */
@CaseTest
@TestPropertySource(properties = "huiqiao.test.only-for=StatementsPerLoanTest")
class StatementsPerLoanTest {

    private static final int STATEMENTS = 1_530;
    private static final int COMMITS = 101;
    private static final int ROWS_OF_HISTORY = 10;
    private static final int BYTES_OF_HISTORY = 3_630;

    @Autowired
    Bank bank;

    @Autowired
    ApplicationDesk desk;

    @Autowired
    StatementCounter counter;

    @Autowired
    DataSource database;

    @Autowired
    TickingClock clock;

    @BeforeEach
    void letTimePass() {
        clock.advance(Duration.ofDays(31));
    }

    @Test
    void isHeldToItsFigure() throws IOException, SQLException {
        Subject merchant = Subject.of("101");
        lend(merchant); // what is read once a day or once a start is read now
        clock.advance(Duration.ofDays(31));
        Size before = history();
        counter.start();
        String id = lend(merchant);
        Map<String, Long> counted = counter.stop();
        Size history = history().minus(before);

        long commits = counted.remove(StatementCounter.COMMITS);
        long statements = counted.values().stream().mapToLong(Long::longValue).sum();
        write(id, statements, commits, history, counted);
        assertThat(statements).isCloseTo(STATEMENTS, withPercentage(20));
        assertThat(commits).isCloseTo(COMMITS, withPercentage(20));
        assertThat(history.rows()).isCloseTo(ROWS_OF_HISTORY, withPercentage(20));
        assertThat(history.bytes()).isCloseTo(BYTES_OF_HISTORY, withPercentage(20));
    }

    private String lend(Subject merchant) {
        String[] id = new String[1];
        counter.during(() -> id[0] = bank.apply(merchant, "CREDIT_QUICK", 180_000, 12, "EQUAL_INSTALMENT"));
        bank.awaitTask(id[0], "Task_ConfirmOffer");
        counter.during(() -> desk.answerOffer(id[0], true, bank.customer(merchant)));
        bank.awaitTask(id[0], "Task_SignContracts");
        counter.during(() -> bank.sign(id[0]));
        bank.awaitStatus(id[0], ApplicationStatus.IN_FORCE);
        bank.awaitEnd(id[0]);
        return id[0];
    }

    /** Bytes as text: what PostgreSQL and H2 make of them in their files differs. */
    private record Size(long rows, long bytes) {

        Size minus(Size other) {
            return new Size(rows - other.rows, bytes - other.bytes);
        }
    }

    private Size history() throws SQLException {
        long rows = 0;
        long bytes = 0;
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables(connection)) {
                try (ResultSet row = statement.executeQuery("select * from " + table)) {
                    int columns = row.getMetaData().getColumnCount();
                    while (row.next()) {
                        rows++;
                        for (int n = 1; n <= columns; n++) {
                            String value = row.getString(n);
                            bytes += value == null ? 0 : value.length();
                        }
                    }
                }
            }
        }
        return new Size(rows, bytes);
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = connection
                .getMetaData()
                .getTables(null, connection.getSchema(), null, new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                String name = found.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (name.startsWith("act_hi_")) {
                    tables.add(name);
                }
            }
        }
        return tables;
    }

    private static void write(String id, long statements, long commits, Size history, Map<String, Long> counted)
            throws IOException {
        Map<String, Long> kinds = new TreeMap<>();
        counted.forEach((text, times) ->
                kinds.merge(text.toLowerCase(Locale.ROOT).contains("act_") ? "engine" : "bank", times, Long::sum));
        StringBuilder text = new StringBuilder("One loan without any hand (" + id + ")\nstatements " + statements + " "
                + kinds + "\ncommits " + commits + "\nhistory rows " + history.rows() + "\nhistory bytes "
                + history.bytes() + "\n\n");
        counted.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(entry -> text.append(entry.getValue())
                        .append("  ")
                        .append(entry.getKey(), 0, Math.min(entry.getKey().length(), 220))
                        .append('\n'));
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "statements-per-loan.txt"), text);
    }
}
