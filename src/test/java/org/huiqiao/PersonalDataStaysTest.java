package org.huiqiao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiqiao.Bank.form;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.ApplicationStatus;
import org.huiqiao.application.Borrowing;
import org.huiqiao.application.Intake;
import org.huiqiao.common.Money;
import org.huiqiao.consent.ConsentText;
import org.huiqiao.consent.Consents;
import org.huiqiao.consent.Presentation;
import org.huiqiao.portal.Answers;
import org.huiqiao.resolution.Ballot;
import org.huiqiao.resolution.HolderVote;
import org.huiqiao.resolution.Resolutions;
import org.huiqiao.sandbox.World;
import org.huiqiao.users.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * A whole mortgage loan in which everything that a customer or a colleague can type bears a mark. No mark is found in
 * the engine's tables, in a log line, in an address, in what operations read of the machine, or before the eyes of
 * somebody who may not see the case (ADR 7, ADR 14).
 */
@CaseTest
@AutoConfigureMockMvc
@Tag("long-on-postgres")
class PersonalDataStaysTest {

    private static final String CERTIFICATE = "浙（2021）杭州市不动产权第0260999号";
    private static final String ADDRESS = "杭州市西湖区 1 号标地址";

    /** Every one of them was typed by somebody on the way. */
    private static final List<String> MARKS =
            List.of("标用途", "标文件", "标股东", "标尽调", "标审查", "标审批", "标面签", "标地点", "标质检", "标留言", "标复核", "标核准", "标草稿");

    @Autowired
    MockMvc mvc;

    @Autowired
    Bank bank;

    @Autowired
    Intake intake;

    @Autowired
    Answers answers;

    @Autowired
    ApplicationDesk desk;

    @Autowired
    Consents consents;

    @Autowired
    Resolutions resolutions;

    @Autowired
    World world;

    @Autowired
    DataSource database;

    @Autowired
    TickingClock clock;

    private final Subject owner = Subject.of("101");
    private final Subject supplier = Subject.of("102");
    private final Lines log = new Lines();
    private final List<String> addresses = Collections.synchronizedList(new ArrayList<>());
    private final Logger root = (Logger) LoggerFactory.getLogger("ROOT");
    private final Logger ours = (Logger) LoggerFactory.getLogger("org.huiqiao");
    private Level before;

    @BeforeEach
    void listen() {
        clock.advance(Duration.ofDays(31));
        before = ours.getLevel();
        ours.setLevel(Level.DEBUG);
        log.setContext(root.getLoggerContext());
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void listenNoMore() {
        root.detachAppender(log);
        ours.setLevel(before);
    }

    @Test
    void noMarkLeavesItsPlace() throws Exception {
        Actor customer = bank.customer(owner);
        String id = apply(customer);
        walk(id, customer);
        Actor rm = bank.staff(bank.see(id).rmId());
        look(id, customer, rm);
        LoggerFactory.getLogger("org.huiqiao.Probe").debug("said {}", "last");

        List<String> marks = new ArrayList<>(MARKS);
        marks.addAll(List.of(owner.idNo(), owner.phone(), owner.accountNo(), owner.name(), ADDRESS));
        marks.addAll(List.of(supplier.accountNo(), "慧远纸业", companyName(owner)));
        String whole = String.join("\n", all(""));
        assertThat(MARKS).allMatch(mark -> whole.contains(mark) || SEALED.contains(mark), "was typed");
        List<String> engine = all("act_");
        for (String mark : marks) {
            assertThat(engine).as("the engine").noneMatch(text -> text.contains(mark));
            assertThat(log.lines).as("the log").noneMatch(line -> line.contains(mark));
            assertThat(addresses).as("addresses").noneMatch(address -> address.contains(mark));
        }
        List<String> others = seenByOthers(id, rm);
        for (String mark : marks) {
            assertThat(others).as("those who may not see").noneMatch(page -> page.contains(mark));
        }
        assertThat(log.lines).as("it listened, to the last").contains("org.huiqiao.Probe said last");
        assertThat(addresses).hasSizeGreaterThan(40);
        for (String number : List.of(owner.idNo(), owner.phone(), owner.accountNo(), supplier.accountNo())) {
            assertThat(whole).as("sealed, whichever table").doesNotContain(number);
        }
    }

    /** What was typed into tasks and drafts lies sealed, so that it is not found in the tables at all. */
    private static final List<String> SEALED = List.of("标质检", "标复核", "标核准", "标草稿");

    private void property() {
        Map<String, Object> figures = new HashMap<>(Map.of(
                "owners",
                List.of(Map.of("name", owner.name(), "idNo", owner.idNo(), "share", 1)),
                "unitNo",
                "330102001003GB00055F00010999",
                "propertyType",
                "住宅",
                "cityTier",
                1,
                "area",
                120,
                "builtYear",
                2018,
                "heldMonths",
                60,
                "mortgages",
                List.of(),
                "valuationAverage",
                4_000_000,
                "valuationConfidence",
                0.95));
        figures.putAll(Map.of("valuationLow", 3_900_000, "valuationHigh", 4_100_000));
        world.change("/admin/properties/" + World.path(CERTIFICATE), figures);
        world.change("/admin/settings", Map.of("registryDelaySeconds", 1));
    }

    private String apply(Actor customer) throws Exception {
        property();
        String id = intake.begin("MORTGAGE_LOAN", "TEST", customer).id();
        answers.keep(id, Map.of("purpose", "标草稿"));
        intake.borrowFor(id, bank.company(owner, customer), customer);
        intake.describe(
                id,
                new Borrowing(Money.yuan(900_000), 12, "EQUAL_INSTALMENT", "采购原材料标用途", owner.accountNo(), null, null),
                customer);
        intake.secureWith(id, CERTIFICATE, ADDRESS, customer);
        for (ConsentText text : consents.required("MORTGAGE_LOAN")) {
            consents.grant(id, customer.id(), text.code(), text.version(), Presentation.of("TEST"), customer);
        }
        resolutions.record(id, null, List.of(new HolderVote("标股东", BigDecimal.valueOf(100), Ballot.FOR)), customer);
        seen(post("/my/applications/" + id + "/apply/check").with(As.actor(customer)));
        intake.submit(id, customer);
        bank.upload(id, "DOC11", "标文件.png", customer);
        return id;
    }

    private void walk(String id, Actor customer) throws Exception {
        bank.work(id, "Task_Investigate", Bank.investigation("summary", "经营正常，标尽调"));
        bank.work(id, "Task_ReviewCase", form("conclusion", "AGREE", "opinion", "同意标审查"));
        bank.work(
                id,
                "Task_ApproveLoan",
                form("conclusion", "AGREE", "amount", "900000", "termMonths", "12", "opinion", "同意标审批"));
        if (bank.open(id, "Task_Countersign") != null) {
            bank.work(id, "Task_Countersign", form("countersign", "AGREE", "opinion", "同意标审批"));
        }
        bank.awaitTask(id, "Task_ConfirmOffer");
        desk.answerOffer(id, true, customer);
        bank.visit(id, "标面签", "标地点", "标质检");
        bank.sign(id);
        bank.awaitTaskPatiently(id, "Task_ProvidePayee");
        desk.providePayee(id, companyName(supplier), supplier.accountNo(), customer);
        bank.work(id, "Task_CheckInstruction", form("instructionCheck", "AGREE", "comment", "齐备标复核"));
        bank.work(id, "Task_ApprovePayout", form("payoutApproval", "AGREE", "comment", "核准标核准"));
        bank.awaitPatiently(id, ApplicationStatus.IN_FORCE);
    }

    /** Whoever may see the case looks at it, in every way there is. */
    private void look(String id, Actor customer, Actor rm) throws Exception {
        String mine = "/my/applications/" + id;
        for (String page : List.of("/my", "/my/data", "/my/consents", mine, mine + "/loan", mine + "/documents")) {
            seen(get(page).with(As.actor(customer)));
        }
        String text = page(get("/staff/cases/" + id).with(As.actor(rm)));
        assertThat(text).contains("标尽调", "标审查").doesNotContain(owner.idNo(), owner.phone(), owner.accountNo());
        seen(post("/staff/cases/" + id + "/comments").param("body", "请看标留言").with(As.actor(rm)));
        assertThat(page(get("/staff/cases/" + id).with(As.actor(rm)))).contains("标留言");
        assertThat(page(post("/staff/cases/" + id + "/people")
                        .param("reason", "CONTACT")
                        .with(As.actor(rm))))
                .contains(owner.idNo());
        for (String number : List.of(owner.idNo(), owner.phone(), owner.creditCode())) {
            assertThat(page(post("/staff/customers").param("number", number).with(As.actor(rm))))
                    .contains(id)
                    .doesNotContain(owner.idNo(), owner.phone(), owner.name());
        }
        seen(get("/api/v1/cases/" + id).with(As.actor(rm)));
        seen(get("/staff/cases/" + id + "/diagram").with(As.actor(rm)));
    }

    private List<String> seenByOthers(String id, Actor rm) throws Exception {
        List<String> pages = new ArrayList<>();
        Actor stranger = bank.customer(Subject.of("106"));
        Actor elsewhere = bank.staff("B01".equals(rm.branch()) ? "rm.zhao" : "rm.li");
        for (Actor other : List.of(stranger, elsewhere, bank.staff("analyst.he"))) {
            for (String path : List.of(
                    "/my",
                    "/my/data",
                    "/my/consents",
                    "/my/applications/" + id,
                    "/my/applications/" + id + "/loan",
                    "/api/v1/my/applications",
                    "/api/v1/my/applications/" + id,
                    "/api/v1/my/me",
                    "/staff",
                    "/staff?view=group",
                    "/staff?view=done",
                    "/staff/cases/" + id,
                    "/staff/cases/" + id + "/people",
                    "/staff/cases/" + id + "/diagram",
                    "/api/v1/tasks",
                    "/api/v1/cases/" + id)) {
                pages.add(page(get(path).with(As.actor(other))));
            }
            for (String number : List.of(owner.idNo(), owner.phone(), owner.creditCode())) {
                pages.add(page(post("/staff/customers").param("number", number).with(As.actor(other))));
            }
        }
        for (String path : List.of("/actuator", "/actuator/health", "/actuator/metrics", "/actuator/prometheus")) {
            pages.add(page(get(path)));
            pages.add(page(get(path).with(As.actor(bank.staff("ops.qin")))));
        }
        pages.add(page(get("/staff/operations").with(As.actor(bank.staff("ops.qin")))));
        return pages;
    }

    private String companyName(Subject subject) {
        return bank.company(subject, bank.customer(subject)).name();
    }

    private String page(MockHttpServletRequestBuilder request) throws Exception {
        return seen(request).getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private MvcResult seen(MockHttpServletRequestBuilder request) throws Exception {
        MvcResult result = mvc.perform(request.with(csrf())).andReturn();
        addresses.add(
                result.getRequest().getRequestURI() + "?" + result.getRequest().getQueryString());
        addresses.add(String.valueOf(result.getResponse().getRedirectedUrl()));
        return result;
    }

    /** Every text of those tables but the models, as table.column=text. */
    private List<String> all(String tablesNamed) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet tables = connection
                        .getMetaData()
                        .getTables(null, connection.getSchema(), null, new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                String table = tables.getString("TABLE_NAME");
                if (table.toLowerCase(Locale.ROOT).startsWith(tablesNamed)) {
                    collect(table, statement, texts);
                }
            }
        }
        assertThat(texts).hasSizeGreaterThan(100);
        return texts;
    }

    private static void collect(String table, Statement statement, List<String> texts) throws SQLException {
        boolean bytes = table.equalsIgnoreCase("act_ge_bytearray");
        String sql = "select * from \"" + table + "\""
                + (bytes ? " where name_ is null or name_ not like '%.bpmn' and name_ not like '%.dmn'" : "");
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    Object value = rows.getObject(i);
                    if (value != null) {
                        texts.add(table + "." + rows.getMetaData().getColumnName(i) + "="
                                + (value instanceof byte[] content
                                        ? new String(content, StandardCharsets.UTF_8)
                                        : value));
                    }
                }
            }
        }
    }

    /** Lines as they were said, before anything masks them; the outside world is another house. */
    private static class Lines extends AppenderBase<ILoggingEvent> {

        private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

        @Override
        protected void append(ILoggingEvent event) {
            if (event.getLoggerName().startsWith("org.huiqiao.sandbox")) {
                return;
            }
            lines.add(event.getLoggerName() + " " + event.getFormattedMessage()
                    + (event.getThrowableProxy() == null
                            ? ""
                            : ThrowableProxyUtil.asString(event.getThrowableProxy())));
        }
    }
}
