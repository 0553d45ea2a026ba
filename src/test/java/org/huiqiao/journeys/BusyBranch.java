package org.huiqiao.journeys;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A branch that has been at work for weeks: customers of whom something ends, tasks in six managers' hands, and how long
 * those before them waited. Made of figures alone, so that it is the same each time. Its cases have lines, no process.
 */
class BusyBranch {

    private static final String BRANCH = "B01";
    private static final int CLIENTS = 320;
    private static final int DAYS = 28;
    private static final List<String> SURNAMES = List.of("沈陆钱孙周吴郑王冯陈褚卫蒋韩杨朱秦尤许何吕施张孔曹严华金魏陶".split(""));
    private static final List<String> PLACES = List.of("西湖区", "拱墅区", "滨江区", "上城区", "余杭区", "萧山区", "临平区");
    private static final List<String> TRADES =
            List.of("茶行", "面馆", "花店", "布行", "酒家", "药店", "粮行", "车行", "灯铺", "书店", "米铺", "鞋店", "家纺");
    private static final List<String> PRODUCTS = List.of("TAX_LOAN", "CREDIT_QUICK", "MORTGAGE_LOAN", "MERCHANT_LOAN");
    private static final List<String> GRADES = List.of("AA", "A", "A", "BBB", "AAA", "BB");
    private static final List<String> POSTS = List.of("rm.chen", "rm.xu", "rm.gu", "rm.tan");
    private static final List<String> NEWCOMERS = List.of("陈洁", "徐涛", "顾晓", "谈鸣");
    private static final List<String> VILLAGES = List.of("下沙村", "上泗村", "龙坞茶镇");

    private enum Step {
        INVESTIGATE("Task_Investigate", "manualReview", "尽职调查", "rm", "RM", 2_400, 4_320),
        VISIT("Task_VisitCustomer", "faceSign", "上门面签", "rm", "RM", 1_700, 2_880),
        INTERVIEW("Task_HostInterview", "faceSign", "主持面签", "rm", "RM", 300, 1_440),
        DOCUMENTS("Task_CheckDocuments", "documentSupplement", "核对补充材料", "rm", "RM", 620, 480),
        REVIEW("Task_ReviewCase", "manualReview", "审查", "reviewer", "REVIEW", 510, 960),
        APPROVE("Task_ApproveLoan", "manualReview", "审批", "approver-l1", "APPROVE", 240, 1_440),
        QUALITY("Task_CheckQuality", "faceSign", "面签质检", "intake", "QUALITY", 130, 480),
        PAYMENT("Task_CheckInstruction", "disbursement", "放款审核", "disb-review", "DISB_REVIEW", 90, 480);

        private final String key;
        private final String process;
        private final String title;
        private final String group;
        private final String duty;
        private final int minutes;
        private final int allowed;

        Step(String key, String process, String title, String group, String duty, int minutes, int allowed) {
            this.key = key;
            this.process = process;
            this.title = title;
            this.group = group;
            this.duty = duty;
            this.minutes = minutes;
            this.allowed = allowed;
        }

        private boolean isManagers() {
            return group.equals("rm");
        }

        private String pool() {
            return group.startsWith("approver") ? group + "@" + BRANCH : group;
        }
    }

    private final JdbcTemplate jdbc;
    private final Instant now;
    private final LocalDate today;
    private final String manager;

    BusyBranch(JdbcTemplate jdbc, Clock clock, String manager) {
        this.jdbc = jdbc;
        this.now = clock.instant();
        this.today = LocalDate.now(clock);
        this.manager = manager;
    }

    void fill() {
        staff();
        villages();
        companies();
        lines();
        tasks();
        waits();
    }

    void over() {
        for (String made : List.of(
                "client_contact where company_id like '92330106MAB%'",
                "client_line where company_id like '92330106MAB%'",
                "company where id like '92330106MAB%'",
                "case_label where application_id like 'LA________9%'",
                "loan_application where id like 'LA________9%'",
                "inbox_item where task_id like 'busy-%'",
                "origin_tag where code like 'BUSY%'",
                "step_wait where branch = '" + BRANCH + "'",
                "step_wait_day where branch = '" + BRANCH + "'",
                "staff_role where staff_id in ('rm.chen', 'rm.xu', 'rm.gu', 'rm.tan')",
                "staff where id in ('rm.chen', 'rm.xu', 'rm.gu', 'rm.tan')")) {
            jdbc.update("delete from " + made);
        }
    }

    /** All names in it, for whoever asks which words are data. */
    static String names() {
        return String.join("，", NEWCOMERS) + "，" + String.join("，", VILLAGES) + "，"
                + String.join(
                        "，",
                        IntStream.range(0, CLIENTS).mapToObj(BusyBranch::name).toList());
    }

    private void staff() {
        for (int n = 0; n < NEWCOMERS.size(); n++) {
            jdbc.update(
                    "insert into staff (id, name, password_hash, branch_id, active)"
                            + " select ?, ?, password_hash, branch_id, active from staff where id = 'rm.li'",
                    POSTS.get(n),
                    NEWCOMERS.get(n));
            jdbc.update("insert into staff_role (staff_id, role_name) values (?, 'RM')", POSTS.get(n));
        }
    }

    private void villages() {
        batch(
                VILLAGES.size(),
                "insert into origin_tag (code, kind, branch, place, made_by, made_at) values (?, 'GRID', ?, ?, ?, ?)",
                n -> new Object[] {"BUSY" + n, BRANCH, VILLAGES.get(n), manager, ago(Duration.ofDays(90))});
    }

    private void companies() {
        batch(CLIENTS, """
                insert into company (id, version, name, borrower_type, legal_rep_name, region, industry_code, established_on,
                    address, branch, rm_id) values (?, 0, ?, 'SOLE', '某', '330106', 'F51', date '2015-01-01', '某地', ?, ?)""", n -> new Object[] {code(n), name(n), BRANCH, manager});
        batch(
                CLIENTS / 8,
                "insert into client_contact (company_id, staff_id, way, summary, happened_at) values (?, ?, 'CALL', '近况', ?)",
                n -> new Object[] {code(n), hand(n), ago(Duration.ofHours(n * 5L % 160))});
    }

    private void lines() {
        batch(CLIENTS, """
                insert into client_line (company_id, rm_id, branch, loan_ends_on, limit_ends_on, consent_given_on, touched_on,
                    asleep_since, open_cases, drafts, latest_case) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", n -> {
            int passed = n * 77 % 240;
            Date touched = day(-passed * passed / 250);
            boolean working = n % 6 == 1;
            return new Object[] {
                code(n),
                manager,
                BRANCH,
                n % 5 == 0 ? null : day(n * 53 % 400 - 4),
                n % 2 == 0 ? day(n * 29 % 300 + 4) : null,
                working ? day(-n * 11 % 29) : null,
                touched,
                n % 5 == 0 && !working ? touched : null,
                working ? 1 : 0,
                n % 13 == 3 ? 1 : 0,
                id(n)
            };
        });
        batch(CLIENTS / 40, "insert into case_label (application_id, kind, label) values (?, 'WARNING', ?)", n ->
                new Object[] {id(n * 37 + 2), n % 3 == 0 ? "ORANGE" : "YELLOW"});
    }

    private void tasks() {
        int number = 0;
        for (Step step : Step.values()) {
            for (int n = 0; n < (step.isManagers() ? 15 : 4); n++, number++) {
                task(step, number);
            }
        }
    }

    private void task(Step step, int n) {
        String holder = step.isManagers() ? hand(n) : null;
        String product = PRODUCTS.get(n * 5 % PRODUCTS.size());
        int amount = (n * 17 % 58 + 4) * 20_000 * (product.equals("MORTGAGE_LOAN") ? 4 : 1);
        int priority = n % 17 == 5 ? 90 : n % 9 == 4 ? 70 : 50;
        Instant due = now.plus(Duration.ofMinutes(n * 787L % 7_200 - 700));
        Timestamp arrived = ago(Duration.ofHours(n * 7L % 60 + 3));
        jdbc.update("""
                insert into loan_application (id, version, status, applicant_id, product_code, channel, created_at, amount,
                    term_months, branch, rm_id, submitted_at, reason_codes, human_requested, stage)
                values (?, 0, 'MANUAL_REVIEW', 'busy', ?, ?, ?, ?, 12, ?, ?, ?, '', false, 'APPROVE')""", id(n), product, n % 6 == 0 ? "API" : "H5", arrived, amount, BRANCH, manager, arrived);
        jdbc.update(
                "insert into case_label (application_id, kind, label) values (?, 'GRADE', ?)",
                id(n),
                GRADES.get(n % GRADES.size()));
        jdbc.update(
                """
                insert into inbox_item (task_id, application_id, task_key, process_key, name, role, duty, assignee, branch, rm_id,
                    customer, product_code, amount, priority, arrived_at, due_at, completed, pool, holder, carer, urgency,
                    amount_key, place)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, ?, ?, ?, ?, ?, ?)""",
                "busy-" + n,
                id(n),
                step.key,
                step.process,
                step.title,
                step.group,
                step.duty,
                holder,
                BRANCH,
                manager,
                name(n),
                product,
                amount,
                priority,
                arrived,
                Timestamp.from(due),
                holder == null ? step.pool() : null,
                holder,
                manager,
                (1_000L - priority) * 100_000_000_000L + due.getEpochSecond(),
                amount,
                n % 4 == 1 ? VILLAGES.get(n % VILLAGES.size()) : null);
        if (step != Step.INVESTIGATE) {
            jdbc.update("""
                    insert into inbox_item (task_id, application_id, task_key, process_key, name, role, duty, branch, priority,
                        arrived_at, closed_at, closed_by, completed)
                    values (?, ?, 'Task_Investigate', 'manualReview', '尽职调查', 'rm', 'RM', ?, 50, ?, ?, ?, true)""", "busy-done-" + n, id(n), BRANCH, ago(Duration.ofDays(4)), arrived, hand(n + 1));
        }
    }

    /** Of each kind of task a few a day; what is slow gets slower. */
    private void waits() {
        for (int back = 1; back <= DAYS; back++) {
            Date counted = day(-back);
            jdbc.update(
                    "insert into step_wait_day (branch, counted_on) select ?, ? from (values (0)) one(x)"
                            + " where not exists (select 1 from step_wait_day where branch = ? and counted_on = ?)",
                    BRANCH,
                    counted,
                    BRANCH,
                    counted);
            for (Step step : Step.values()) {
                int done = (back * 3 + step.ordinal()) % 4 + 1;
                int minutes = step.minutes * (60 + (back * 7 + step.ordinal() * 11) % 60) / 100;
                boolean late = minutes > step.allowed || (back + step.ordinal()) % 9 == 0;
                jdbc.update(
                        "insert into step_wait (branch, task_key, counted_on, bucket, name, done, late, limited, allowed_minutes)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        BRANCH,
                        step.key,
                        counted,
                        (int) Math.ceil(Math.log(minutes) / Math.log(1.25)),
                        step.title,
                        done,
                        late ? 1 : 0,
                        done,
                        (long) done * step.allowed);
            }
        }
    }

    /** Whoever it falls to: the manager has most, the last newcomer least. */
    private String hand(int n) {
        int place = n * 7 % 20;
        return place < 7
                ? manager
                : place < 10 ? other() : POSTS.get(place < 14 ? 0 : place < 17 ? 1 : place < 19 ? 2 : 3);
    }

    private String other() {
        return manager.equals("rm.li") ? "rm2.wang" : "rm.li";
    }

    private interface Row {
        Object[] of(int n);
    }

    private void batch(int many, String sql, Row row) {
        List<Object[]> rows = new ArrayList<>();
        IntStream.range(0, many).mapToObj(row::of).forEach(rows::add);
        jdbc.batchUpdate(sql, rows);
    }

    private static String name(int n) {
        String trade = TRADES.get(n % TRADES.size());
        return n % 4 == 3
                ? "杭州" + SURNAMES.get(n * 7 % 30) + SURNAMES.get(n % 30) + trade.charAt(0) + "业有限公司"
                : "杭州市" + PLACES.get(n % PLACES.size()) + SURNAMES.get(n * 7 % 30) + "记" + trade;
    }

    private static String code(int n) {
        return "92330106MAB%07d".formatted(n);
    }

    private static String id(int n) {
        return "LA202603129%07d".formatted(n);
    }

    private Date day(int fromToday) {
        return Date.valueOf(today.plusDays(fromToday));
    }

    private Timestamp ago(Duration time) {
        return Timestamp.from(now.minus(time));
    }
}
