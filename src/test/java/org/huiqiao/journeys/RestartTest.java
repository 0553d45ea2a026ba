package org.huiqiao.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;
import org.huiqiao.Bank;
import org.huiqiao.Subject;
import org.huiqiao.sandbox.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * The bank is killed again and again in the middle of its work. Each loan goes on where it was; no person and no outside
 * system is asked twice; the money moves once.
 */
@Tag("journey")
@Tag("long")
class RestartTest {

    private static final Map<String, String> APPROVE_SMALL =
            Map.of("conclusion", "AGREE", "amount", "600000", "termMonths", "12", "opinion", "同意");
    private static final Map<String, String> APPROVE_LARGE =
            Map.of("conclusion", "AGREE", "amount", "2500000", "termMonths", "12", "opinion", "同意");
    private static final Map<String, String> VISIT = Map.of("place", "企业经营地", "gps", "30.27,120.15", "note", "现场正常");

    /** Asked again on purpose: a state that changes outside, what must be of the same day, a face at each door. */
    private static final List<String> REPEATED = List.of("status", "payout-status", "search", "entry", "verify");

    private final Random moments = new Random(20261124);

    /** Left behind for whoever looks for a cause. */
    private final Path folder = Path.of("target", "restart").toAbsolutePath();

    @BeforeEach
    void empty() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
    }

    @Test
    void everyLoanGoesOnAfterEachKillAndIsPaidOnce() throws Exception {
        try (World world = new World(Clock.systemDefaultZone(), folder.resolve("world"));
                BankProcess bank = new BankProcess(folder, world.url())) {
            world.callBack(bank.url());
            LoanWalk credit = new LoanWalk(bank, world, Subject.of("101"));
            LoanWalk tax = new LoanWalk(bank, world, Subject.of("102"));
            LoanWalk mortgage = new LoanWalk(bank, world, Subject.of("110"));
            credit.fillIn("CREDIT_QUICK", 150_000, Map.of());
            tax.fillIn("TAX_LOAN", 600_000, Map.of());
            mortgage.fillIn(
                    "MORTGAGE_LOAN",
                    2_500_000,
                    Map.of("certNo", "浙（2021）杭州市不动产权第0260110号", "address", "杭州市西湖区文三路 110 号 3 幢 1203 室"));

            killDuring(bank, credit::submit, tax::submit, mortgage::submit);
            killDuring(bank, credit::acceptOffer, () -> investigate(tax), () -> investigate(mortgage));
            killDuring(bank, credit::sign, () -> review(tax), () -> review(mortgage));
            killDuring(
                    bank,
                    () -> tax.staffDo("Task_ApproveLoan", APPROVE_SMALL, "l1.zheng"),
                    () -> mortgage.staffDo("Task_ApproveLoan", APPROVE_LARGE, "l1.zheng"));
            tax.handIn("DOC11");
            mortgage.handIn("DOC11");
            mortgage.resolve();
            tax.acceptOffer();
            tax.book();
            mortgage.acceptOffer();
            killDuring(
                    bank,
                    () -> tax.interview("Task_HostInterview", Map.of()),
                    () -> mortgage.interview("Task_VisitCustomer", VISIT));
            for (LoanWalk loan : List.of(tax, mortgage)) {
                loan.staffDo(
                        "Task_CheckQuality", Map.of("qualityVerdict", "PASS", "comment", "画面与应答已核对"), "intake.qian");
            }
            killDuring(bank, tax::sign, mortgage::sign);
            for (LoanWalk loan : List.of(tax, mortgage)) {
                loan.staffDo(
                        "Task_CheckInstruction", Map.of("instructionCheck", "AGREE", "comment", "条件齐备"), "disb.han");
            }
            killDuring(bank, () -> release(tax), () -> release(mortgage));

            List<LoanWalk> loans = List.of(credit, tax, mortgage);
            loans.forEach(loan -> loan.awaitStatus("IN_FORCE"));
            for (String tail : List.of("101", "102", "110")) {
                Waiting.until("the last text message", () -> texts(world, tail).get("STATUS_IN_FORCE"));
            }
            bank.kill();
            assertThat(texts(world, "101")).isEqualTo(countBy(bank, TOLD, credit.id()));
            assertThat(texts(world, "102")).isEqualTo(countBy(bank, TOLD, tax.id()));
            assertThat(texts(world, "110")).isEqualTo(countBy(bank, TOLD, mortgage.id()));
            for (LoanWalk loan : loans) {
                assertThat(payouts(world, loan.id()))
                        .as("payouts of " + loan.id())
                        .hasSize(1);
                assertThat(countBy(bank, "select count(*) from loan_note where application_id = ?", loan.id()))
                        .isEqualTo(Map.of("1", 1));
                assertThat(countBy(bank, TASKS, loan.id()))
                        .isNotNull()
                        .allSatisfy((task, times) -> assertThat(times).as(task).isEqualTo(1));
                assertThat(countBy(bank, CALLS, loan.id())).isNotEmpty().allSatisfy((call, times) -> {
                    if (!REPEATED.contains(call.split("/")[1])) {
                        assertThat(times).as(call).isEqualTo(1);
                    }
                });
            }
            assertThat(faults(bank)).isEmpty();
        }
    }

    /** Each change is told once: what stands on the page went to the phone as often, and no more. */
    private static final String TOLD =
            "select code, count(*) from customer_message where application_id = ? group by code";

    private static final String TASKS =
            "select task_key, count(*) from inbox_item where application_id = ? group by task_key";
    private static final String CALLS =
            "select system || '/' || operation, count(*) from outside_call where application_id = ? group by system, operation";

    private static void investigate(LoanWalk loan) {
        loan.staffDo(
                "Task_Investigate",
                Bank.investigation("siteVisitOn", LocalDate.now().toString()),
                LoanWalk.managers());
    }

    private static void review(LoanWalk loan) {
        loan.staffDo("Task_ReviewCase", Map.of("conclusion", "AGREE", "opinion", "同意主办意见"), "review.zhou");
    }

    private static void release(LoanWalk loan) {
        loan.staffDo("Task_ApprovePayout", Map.of("payoutApproval", "AGREE", "comment", "核准"), "disb.yang");
    }

    /** All at once, and in the midst of it the bank dies. */
    private void killDuring(BankProcess bank, Runnable... acts) {
        Duration moment = Duration.ofMillis(moments.nextInt(1500));
        List<CompletableFuture<Void>> doing = new ArrayList<>();
        for (Runnable act : acts) {
            doing.add(CompletableFuture.runAsync(act));
        }
        LockSupport.parkNanos(moment.toNanos());
        bank.killAndStartAgain();
        doing.forEach(CompletableFuture::join);
    }

    private static Map<String, Integer> texts(World world, String tail) {
        Map<String, Integer> texts = new TreeMap<>();
        world.see("/admin/sms?phone=" + Subject.of(tail).phone())
                .forEach(sms -> texts.merge(sms.path("template").asText(), 1, Integer::sum));
        texts.keySet().removeIf(template -> template.endsWith("_CODE"));
        return texts;
    }

    private static List<JsonNode> payouts(World world, String id) {
        return StreamSupport.stream(world.see("/admin/payouts").spliterator(), false)
                .filter(payout -> payout.path("bankReference").asText().startsWith(id))
                .toList();
    }

    /** The bank is dead; its database is read as it left it. */
    private static Map<String, Integer> countBy(BankProcess bank, String sql, String id) throws SQLException {
        try (Connection connection = DriverManager.getConnection(bank.database(), "sa", "");
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, id);
            Map<String, Integer> counts = new TreeMap<>();
            try (ResultSet rows = query.executeQuery()) {
                int last = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    counts.put(rows.getString(1), rows.getInt(last));
                }
            }
            return counts;
        }
    }

    private static List<String> faults(BankProcess bank) throws IOException {
        List<String> faults = new ArrayList<>();
        for (Path log : bank.logs()) {
            Files.readAllLines(log).stream()
                    .filter(line -> line.contains(" ERROR ") || line.startsWith("\tat "))
                    .forEach(faults::add);
        }
        return faults;
    }
}
