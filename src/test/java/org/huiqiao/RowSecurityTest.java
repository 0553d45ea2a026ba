package org.huiqiao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.common.Acting;
import org.huiqiao.common.Reach;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Users;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database itself shows and lets be written, whatever SQL is sent to it (ADR 16). PostgreSQL only. */
@CaseTest
@EnabledIfSystemProperty(named = "huiqiao.test.db", matches = "postgres")
@TestInstance(Lifecycle.PER_CLASS)
class RowSecurityTest {

    /** Every table of ours that shows everybody everything: nothing in it is about one case or one person. */
    private static final List<String> OPEN = List.of(
            "absence",
            "answered_request",
            "api_token",
            "application_number",
            "audit_checkpoint",
            "audit_head",
            "audit_seal",
            "authenticator",
            "branch",
            "branch_region",
            "calendar_day",
            "committee_charter",
            "consent_matrix",
            "consent_text",
            "customer_account",
            "customer_restriction",
            "decision_model",
            "delegation",
            "face_sign_opening",
            "flyway_schema_history",
            "hard_stop_phrase",
            "job_taken",
            "keepable_document",
            "limit_bucket",
            "model_file",
            "model_gate",
            "model_proposal",
            "model_proposal_file",
            "model_release",
            "model_release_file",
            "origin_tag",
            "outside_callback",
            "outside_sms",
            "parameter",
            "product",
            "recovery_code",
            "report_check",
            "report_question",
            "report_template",
            "return_reason",
            "saved_view",
            "second_factor_failure",
            "sign_in_code",
            "sign_in_failure",
            "spring_session",
            "spring_session_attributes",
            "staff",
            "staff_role",
            "starting_code",
            "step_wait",
            "step_wait_day",
            "task_draft",
            "user_credentials",
            "user_entities",
            "vault_key");

    @Autowired
    Bank bank;

    @Autowired
    ApplicationDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Environment environment;

    @Autowired
    Users users;

    private String id = "";
    private Actor customer = Actor.SYSTEM;
    private Actor manager = Actor.SYSTEM;
    private Actor elsewhere = Actor.SYSTEM;

    @BeforeAll
    void aCase(@Autowired TickingClock clock) {
        clock.advance(Duration.ofDays(31));
        Subject company = Subject.of("102");
        id = bank.apply(company, "TAX_LOAN", 600_000, 12, "EQUAL_INSTALMENT");
        customer = bank.customer(company);
        manager = bank.staff(bank.awaitTask(id, "Task_Investigate").assignee());
        elsewhere = bank.staff("B01".equals(manager.branch()) ? "rm.zhao" : "rm.li");
    }

    @AfterAll
    void itsEnd() {
        desk.withdraw(id, customer);
    }

    @Test
    void theApplicationWorksAsARoleThatCannotPassTheGuard() {
        assertThat(jdbc.sql("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThat(jdbc.sql("""
                        select c.relname from pg_class c join pg_roles r on r.oid = c.relowner
                        where r.rolname = current_user and c.relrowsecurity""").query(String.class).list()).isEmpty();
        assertThatThrownBy(() -> jdbc.sql("alter table loan_application disable row level security")
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("set role huiqiao_owner").update()).isInstanceOf(DataAccessException.class);
    }

    /** Outside the demo the bank does not start as a role that may do more. */
    @Test
    void theGuardOfProductionKnowsTheTwoRolesApart() {
        MockEnvironment production = new MockEnvironment()
                .withProperty("spring.datasource.url", environment.getRequiredProperty("spring.datasource.url"));
        String problem = "spring.datasource.username: a role that no row policy binds";
        assertThat(new ProductionGuard(production, users, jdbc).problems()).doesNotContain(problem);
        assertThat(new ProductionGuard(production, users, TestDatabase.owner(environment)).problems())
                .contains(problem);
    }

    @Test
    void everyTableAboutACaseIsGuarded() {
        assertThat(jdbc.sql("""
                        select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
                          and not relrowsecurity and relname not like 'act\\_%' order by relname""").query(String.class).list()).isSubsetOf(OPEN);
        assertThat(guarded()).contains("loan_application", "inbox_item", "document", "named_item", "committee_vote");
    }

    @Test
    void eachSeesHisCases() {
        assertThat(seenBy(customer)).isEqualTo(seenBy(manager)).contains("loan_application", "inbox_item", "fact");
        assertThat(seenBy(bank.staff("review.zhou"))).containsAll(seenBy(manager));
    }

    @Test
    void nobodySeesAnythingOfACaseThatIsNotHis() {
        assertThat(seenBy(elsewhere)).isEmpty();
        assertThat(seenBy(bank.customer(Subject.of("101")))).isEmpty();
        assertThat(seenBy(Actor.SYSTEM)).isEmpty();
        assertThat(Acting.as(() -> Reach.NOBODY, () -> count("select count(*) from loan_application")))
                .isZero();
        assertThat(Acting.as(() -> Reach.NOBODY, () -> count("select count(*) from company")))
                .isZero();
        assertThat(Acting.as(() -> Reach.NOBODY, () -> count("select count(*) from person")))
                .isZero();
    }

    @Test
    void aBranchSeesNoRowOfAnother() {
        for (String table : List.of("loan_application", "inbox_item", "company")) {
            assertThat(Bank.as(elsewhere, () -> jdbc.sql(
                                    "select distinct branch from " + table + " where branch is not null")
                            .query(String.class)
                            .list()))
                    .isSubsetOf(elsewhere.branch());
        }
    }

    /** Rows of a case, its customer and whatever hangs on it; of its tasks who has them in hand. */
    @Test
    void aColleagueOfTheBranchSeesNoCaseOfAnothersPortfolio() {
        Actor colleague = bank.staff("B01".equals(manager.branch()) ? "rm2.wang" : "rm2.song");
        assertThat(seenBy(colleague)).containsExactly("inbox_item");
        for (String table : List.of("company", "person")) {
            assertThat(Bank.as(colleague, () -> count("select count(*) from " + table)))
                    .isLessThan(Bank.as(manager, () -> count("select count(*) from " + table)));
        }
        assertThat(Bank.as(colleague, () -> update("update loan_application set purpose = 'x' where id = ?")))
                .isZero();
        // a team lead has the branch
        assertThat(seenBy(bank.staff("B01".equals(manager.branch()) ? "lead.sun" : "lead.tang")))
                .containsAll(seenBy(manager));
    }

    @Test
    void whatIsNotSeenCannotBeChanged() {
        assertThat(Bank.as(elsewhere, () -> update("update loan_application set purpose = 'x' where id = ?")))
                .isZero();
        assertThat(Bank.as(elsewhere, () -> update("delete from case_event where application_id = ?")))
                .isZero();
        assertThatThrownBy(() -> Bank.as(elsewhere, () -> update("""
                        insert into case_comment (application_id, author, body, written_at)
                        values (?, 'x', 'x', now())"""))).hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> Bank.as(
                        manager,
                        () -> transaction.execute(status -> {
                            jdbc.sql("update loan_application set branch = ?, rm_id = ? where id = ?")
                                    .params(elsewhere.branch(), elsewhere.id(), id)
                                    .update();
                            status.setRollbackOnly();
                            return status;
                        })))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void whoActsMayChangeWithinATransactionAndARollbackDoesNotForget() {
        String cases = "select count(*) from loan_application where id = '" + id + "'";
        transaction.executeWithoutResult(status -> {
            assertThat(Bank.as(elsewhere, () -> count(cases))).isZero();
            assertThat(Acting.asBank(() -> count(cases))).isOne();
            Object savepoint = status.createSavepoint();
            assertThat(Bank.as(elsewhere, () -> count(cases))).isZero();
            status.rollbackToSavepoint(savepoint);
            assertThat(Bank.as(elsewhere, () -> count(cases))).isZero();
            status.setRollbackOnly();
        });
        assertThat(count(cases)).isOne();
        assertThat(Bank.as(elsewhere, () -> count(cases))).isZero();
    }

    @Test
    void anEntryOfTheTrailIsAddedByAnybodyAndReadByWhoReachesTheCase() {
        String entries = "select count(*) from audit_entry where application_id = '" + id + "'";
        assertThat(Bank.as(manager, () -> count(entries))).isPositive();
        assertThat(Bank.as(elsewhere, () -> count(entries))).isZero();
        assertThat(Bank.as(manager, () -> update("delete from audit_entry where application_id = ?")))
                .isZero();
    }

    @Test
    void aBoxIsItsOwnersAlone() {
        String insert = """
                insert into kept_document (id, company_id, account_id, document_id, consent_id, kept_at)
                select 'k-' || replace(id, '-', ''), 'x', '%s', id, 'x', now() from document where application_id = ?""";
        assertThatThrownBy(() -> Bank.as(manager, () -> update(insert.formatted(customer.id()))))
                .hasStackTraceContaining("row-level security");
        assertThat(Bank.as(customer, () -> update(insert.formatted(customer.id()))))
                .isPositive();
        String box = "select count(*) from kept_document where account_id = '" + customer.id() + "'";
        assertThat(Bank.as(customer, () -> count(box))).isPositive();
        for (Actor other : List.of(manager, bank.customer(Subject.of("101")), bank.staff("review.zhou"))) {
            boolean everything = other.reach().kind() == Reach.Kind.ALL;
            assertThat(Bank.as(other, () -> count(box)) > 0).as(other.id()).isEqualTo(everything);
        }
        jdbc.sql("delete from kept_document where id like 'k-%'").update();
    }

    /** The plan that ADR 16 shows: the page keeps its index, and who acts is asked for once; so does a colleague's list. */
    @ParameterizedTest
    @ValueSource(
            strings = {"i.pool = 'rm@%1$s'", "i.pool = 'approver-l1@%1$s' and i.amount <= 600000 and i.branch = '%1$s'"
            })
    void aPageOfTheWorkListKeepsItsIndex(String list) {
        List<String> plan = transaction.execute(status -> {
            status.setRollbackOnly();
            jdbc.sql("set local enable_seqscan = off").update();
            return Bank.as(manager, () -> jdbc.sql(
                            "explain select i.* from inbox_item i where " + list.formatted(manager.branch()) + """
                             and (select count(*) from inbox_item done where done.application_id = i.application_id
                               and done.completed = true and (done.closed_by = 'x' or done.in_place_of = 'x')
                               and done.duty <> i.duty) = 0
                            order by i.urgency, i.task_id fetch first 51 rows only""")
                    .query(String.class)
                    .list());
        });
        assertThat(plan)
                .anyMatch(line -> line.contains("using inbox_item_pool on"))
                .noneMatch(line -> line.contains("Sort"));
        assertThat(plan).anyMatch(line -> line.contains("InitPlan"));
    }

    private List<String> guarded() {
        return jdbc.sql("select relname from pg_class where relrowsecurity order by relname")
                .query(String.class)
                .list();
    }

    /** The tables with an application id in which this person finds rows of the case. */
    private List<String> seenBy(Actor actor) {
        List<String> tables = jdbc.sql("""
                        select table_name from information_schema.columns where table_schema = 'public'
                          and column_name = 'application_id' and table_name not in ('outside_call', 'audit_entry')
                        union all select 'loan_application' order by 1""").query(String.class).list();
        return tables.stream()
                .filter(table -> Bank.as(
                        actor,
                        () -> count("select count(*) from %s where %s = '%s'"
                                        .formatted(
                                                table, table.equals("loan_application") ? "id" : "application_id", id))
                                > 0))
                .toList();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private int update(String sql) {
        return jdbc.sql(sql).param(id).update();
    }
}
