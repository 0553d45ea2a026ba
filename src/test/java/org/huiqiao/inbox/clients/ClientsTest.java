package org.huiqiao.inbox.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.when;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huiqiao.JdbcSlice;
import org.huiqiao.TestClock;
import org.huiqiao.engine.DecisionTables;
import org.huiqiao.inbox.CaseLabels;
import org.huiqiao.inbox.WorkPage;
import org.huiqiao.products.Parameters;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** A manager's ten thousand customers: each read once, in the order of the side, and found by name or code. */
@JdbcSlice
@Import({Clients.class, ClientWords.class, NextActions.class, CaseLabels.class, Parameters.class})
class ClientsTest {

    private static final int MANY = 10_000;

    @MockitoBean
    DecisionTables tables;

    @Autowired
    Clients clients;

    @Autowired
    ClientWords words;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate template;

    @Autowired
    TestClock clock;

    @BeforeEach
    void theTableSaysHowManyDaysAreLeft() {
        when(tables.evaluate(eq("nextBestAction"), any()))
                .thenAnswer(asked -> List.of(Map.of(
                        "act",
                        "CALL",
                        "reason",
                        String.valueOf(((Map<?, ?>) asked.getArgument(1)).get("maturingDays")))));
    }

    @Test
    void tenThousandAreReadAPageAtATimeEachOnceAndInOrder() {
        fill(MANY);
        ClientPage first = clients.page(query(ClientView.ALL, null, null));
        assertThat(first.total()).isEqualTo(WorkPage.COUNTED);
        assertThat(first.clients()).hasSize(ClientQuery.PAGE_SIZE);

        List<Client> read = walk(ClientView.RENEWAL);
        assertThat(read).extracting(Client::number).doesNotHaveDuplicates();
        assertThat(read).extracting(Client::loanEndsOn).isSorted().allMatch(day -> !day.isAfter(today().plusDays(60)));
        assertThat(read)
                .hasSize(jdbc.sql("select count(*) from client_line where rm_id = 'rm.x' and loan_ends_on <= ?")
                        .param(Date.valueOf(today().plusDays(60)))
                        .query(Integer.class)
                        .single());
        assertThat(read.get(0).next())
                .isEqualTo(new NextAction(
                        "CALL", String.valueOf(read.get(0).loanEndsOn().toEpochDay() - today().toEpochDay())));
        assertThat(read).noneMatch(client -> client.company().startsWith("别人"));
    }

    @Test
    void aPlaceThatWasTamperedWithIsTheFirstPage() {
        fill(120);
        List<Client> first = clients.page(query(ClientView.ALL, null, null)).clients();
        assertThat(clients.page(query(ClientView.ALL, null, "2026-99-99~1")).clients())
                .isEqualTo(first);
        assertThat(clients.page(query(ClientView.ALL, null, "1' or 1=1 --")).clients())
                .isEqualTo(first);
    }

    @Test
    void aCustomerIsFoundByPartOfTheNameOrTheEndOfTheCode() {
        fill(60);
        words.learn(code(7), "杭州惠桥茶业有限公司");
        words.learn(code(8), "杭州惠民粮油有限公司");
        assertThat(found("惠桥茶")).containsExactly(code(7));
        assertThat(found("杭州惠")).containsExactlyInAnyOrder(code(7), code(8));
        assertThat(found(code(8).substring(12))).containsExactly(code(8));
        assertThat(found(code(7))).containsExactly(code(7));
        assertThat(found("桥")).isEmpty();
        assertThat(found("北京")).isEmpty();
    }

    @Test
    void whoWasNeitherSpokenToNorLentToForLongIsAsleepUnlessACaseIsUnderWay() {
        fill(3);
        LocalDate long0 = today().minusDays(clients.sleepingDays());
        sleeps(0, long0);
        sleeps(1, long0.plusDays(1));
        sleeps(2, null);
        assertThat(clients.page(query(ClientView.ASLEEP, null, null)).clients())
                .extracting(Client::companyId)
                .containsExactly(code(0));
    }

    private void sleeps(int n, @Nullable LocalDate since) {
        jdbc.sql("update client_line set asleep_since = ? where company_id = ?")
                .param(since == null ? null : Date.valueOf(since))
                .param(code(n))
                .update();
    }

    private List<String> found(String typed) {
        return clients.page(query(ClientView.ALL, typed, null)).clients().stream()
                .map(Client::companyId)
                .toList();
    }

    private List<Client> walk(ClientView view) {
        List<Client> read = new ArrayList<>();
        String after = null;
        do {
            ClientPage page = clients.page(query(view, null, after));
            read.addAll(page.clients());
            after = page.next();
        } while (after != null);
        return read;
    }

    private static ClientQuery query(ClientView view, @Nullable String text, @Nullable String after) {
        return new ClientQuery(view, "rm.x", text, false, after);
    }

    /** Loans end on days from ten ago on, many on the same day; every hundredth company is somebody else's. */
    private void fill(int many) {
        List<Object[]> companies = new ArrayList<>();
        List<Object[]> lines = new ArrayList<>();
        for (int n = 0; n < many; n++) {
            boolean own = n % 100 != 99;
            companies.add(new Object[] {code(n), own ? "客户" + n : "别人" + n, own ? "rm.x" : "rm.y"});
            lines.add(new Object[] {
                code(n),
                own ? "rm.x" : "rm.y",
                Date.valueOf(today().plusDays(n * 7 % 350 - 10)),
                Date.valueOf(today().minusDays(n % 90)),
                Date.valueOf(today().minusDays(n % 90))
            });
        }
        template.batchUpdate("""
                insert into company (id, version, name, borrower_type, legal_rep_name, region, industry_code, established_on,
                    address, branch, rm_id) values (?, 0, ?, 'COMPANY', '某', '330106', 'F51', date '2015-01-01', '某地', 'B01', ?)""", companies);
        template.batchUpdate("""
                insert into client_line (company_id, rm_id, branch, loan_ends_on, touched_on, asleep_since, open_cases, drafts)
                values (?, ?, 'B01', ?, ?, ?, 0, 0)""", lines);
    }

    private static String code(int n) {
        return "91330106MA%08d".formatted(n);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
