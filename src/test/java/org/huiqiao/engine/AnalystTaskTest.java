package org.huiqiao.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.huiqiao.Bank;
import org.huiqiao.CaseTest;
import org.huiqiao.Subject;
import org.huiqiao.application.Intake;
import org.huiqiao.inbox.FormInvalid;
import org.huiqiao.inbox.Inbox;
import org.huiqiao.inbox.InboxItem;
import org.huiqiao.inbox.TaskDesk;
import org.huiqiao.inbox.WorkList;
import org.huiqiao.inbox.WorkQuery;
import org.huiqiao.inbox.WorkView;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.huiqiao.users.Users;
import org.huiqiao.vault.PersonalColumn;
import org.huiqiao.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An analyst draws a task that nobody coded: it comes with a line in the inbox, a working form and a way to go on. */
@CaseTest
@Tag("long-on-postgres")
class AnalystTaskTest {

    private static final String REMARK = "门店营业正常，库存充足";

    @Autowired
    Bank bank;

    @Autowired
    Intake intake;

    @Autowired
    Inbox inbox;

    @Autowired
    WorkList list;

    @Autowired
    TaskDesk desk;

    @Autowired
    Users users;

    @Autowired
    Processes processes;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Vault vault;

    String deploymentId;
    String applicationId;
    Actor reviewer;

    @BeforeEach
    void aCaseComesToTheNewTask() {
        deploymentId = repository
                .createDeployment()
                .addClasspathResource("models/site-check.bpmn")
                .deploy()
                .getId();
        // a draft: the loan process itself stays out of the way
        applicationId = intake.begin("CREDIT_QUICK", "TEST", bank.customer(Subject.of("109")))
                .id();
        processes.start("siteCheck", applicationId, Map.of());
        reviewer = users.withRole(Role.REVIEWER, null).get(0);
    }

    @AfterEach
    void theModelIsTakenAway() {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(applicationId)
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test over"));
        repository.deleteDeployment(deploymentId, true);
    }

    @Test
    void itIsInTheInboxOfItsRoleAndOfNobodyElse() {
        assertThat(group(reviewer)).filteredOn(this::isOurs).singleElement().satisfies(task -> {
            assertThat(task.name()).isEqualTo("复核门店");
            assertThat(task.duty()).isEqualTo("SITE_CHECK");
            assertThat(task.dueAt()).isAfter(task.arrivedAt());
        });
        Actor stranger = users.withRole(Role.COLLATERAL, null).get(0);
        assertThat(group(stranger)).noneMatch(this::isOurs);
        assertThat(inbox.visible(task().taskId(), stranger)).isEmpty();
    }

    private List<InboxItem> group(Actor actor) {
        return list.page(WorkQuery.of(WorkView.GROUP), actor).items();
    }

    @Test
    void itsFormIsTheOneOfTheModel() {
        assertThat(desk.form(task()))
                .extracting(TaskField::id, TaskField::label, TaskField::type, TaskField::required)
                .containsExactly(
                        tuple("siteRemark", "现场情况", "string", true),
                        tuple("stockValue", "库存价值（元）", "long", false),
                        tuple("openForBusiness", "正常营业", "boolean", false),
                        tuple("visitedOn", "走访日期", "date", false),
                        tuple("siteVerdict", "结论", "enum", true));
    }

    @ParameterizedTest
    @CsvSource({
        "siteRemark, '', inbox.form.required",
        "siteRemark, 一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一, inbox.form.long",
        "stockValue, 0, inbox.form.min",
        "stockValue, 1000001, inbox.form.max",
        "stockValue, 很多, inbox.form.number",
        "openForBusiness, 也许, inbox.form.choice",
        "visitedOn, 2026-02-30, inbox.form.date",
        "siteVerdict, '', inbox.form.required",
        "siteVerdict, MAYBE, inbox.form.choice",
    })
    void whatDoesNotHoldIsRefusedAtItsField(String field, String typed, String message) {
        Map<String, String> form = filled("PASS");
        form.put(field, typed);
        FormInvalid refused = refused(form);
        assertThat(refused.problems()).containsOnlyKeys(field);
        assertThat(refused.problems().get(field).messageKey()).isEqualTo(message);
        assertThat(task().isOpen()).isTrue();
        assertThat(answersStored()).isZero();
    }

    @Test
    void allThatDoesNotHoldIsToldAtOnce() {
        Map<String, String> form =
                Bank.form("stockValue", "0", "openForBusiness", "也许", "visitedOn", "昨天", "siteVerdict", "MAYBE");
        assertThat(refused(form).problems())
                .containsOnlyKeys("siteRemark", "stockValue", "openForBusiness", "visitedOn", "siteVerdict");
    }

    @Test
    void theAnswerDecidesWhereTheCaseGoes() {
        submit(filled("PASS"));
        assertThat(bank.open(applicationId, "Task_CheckSite")).isNull();
        assertThat(bank.open(applicationId, "Task_FileResult")).isNotNull();
        submit("Task_FileResult", Map.of());
        assertThat(ends()).containsExactly("Event_SiteConfirmed");
    }

    @Test
    void theOtherAnswerDecidesOtherwise() {
        submit(filled("FAIL"));
        assertThat(bank.open(applicationId, "Task_FileResult")).isNull();
        assertThat(ends()).containsExactly("Event_SiteDoubted");
    }

    @Test
    void theEngineLearnsAnswersAndNoText() {
        submit(filled("PASS"));
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(applicationId)
                .singleResult()
                .getId();
        assertThat(runtime.getVariables(instance))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("stockValue", 120_000L, "openForBusiness", true, "siteVerdict", "PASS"));
        assertThat(jdbc.sql("select task_id, document from task_answer where application_id = ?")
                        .param(applicationId)
                        .query((row, n) ->
                                vault.open(row.getString(2), PersonalColumn.TASK_ANSWERS.at(row.getString(1))))
                        .single())
                .contains(REMARK, "2026-03-15");
        assertThat(jdbc.sql("select count(*) from act_ru_variable where text_ like ?")
                        .param("%" + REMARK + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private boolean isOurs(InboxItem item) {
        return item.applicationId().equals(applicationId);
    }

    private InboxItem task() {
        return bank.open(applicationId, "Task_CheckSite");
    }

    private static Map<String, String> filled(String verdict) {
        return Bank.form(
                "siteRemark", REMARK,
                "stockValue", "120,000",
                "openForBusiness", "true",
                "visitedOn", "2026-03-15",
                "siteVerdict", verdict);
    }

    private void submit(Map<String, String> form) {
        submit("Task_CheckSite", form);
    }

    private void submit(String taskKey, Map<String, String> form) {
        String taskId = bank.open(applicationId, taskKey).taskId();
        inbox.claim(taskId, reviewer);
        desk.submit(taskId, form, reviewer);
    }

    private FormInvalid refused(Map<String, String> form) {
        return catchThrowableOfType(FormInvalid.class, () -> submit(form));
    }

    private long answersStored() {
        return jdbc.sql("select count(*) from task_answer where application_id = ?")
                .param(applicationId)
                .query(Long.class)
                .single();
    }

    private List<String> ends() {
        return history
                .createHistoricActivityInstanceQuery()
                .activityType("noneEndEvent")
                .processInstanceId(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(applicationId)
                        .singleResult()
                        .getId())
                .list()
                .stream()
                .map(ended -> ended.getActivityId())
                .toList();
    }
}
