package org.huiqiao.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huiqiao.Bank;
import org.huiqiao.SentCodes;
import org.huiqiao.Subject;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.Intake;
import org.huiqiao.consent.Presentation;
import org.huiqiao.documents.Documents;
import org.huiqiao.inbox.Inbox;
import org.huiqiao.inbox.InboxItem;
import org.huiqiao.portal.KeptDesk;
import org.huiqiao.users.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page that any handler answers with, seen by somebody who may see it, in both languages and three widths. A
 * handler without a page to show has to say why, so that no new page is forgotten.
 */
@Journey
@Tag("long")
class EveryPageJourneyTest {

    private static final int[] WIDTHS = {1280, 768, 360};
    private static final int[] PHONE = {360};

    /** Whatever else a browser may GET. */
    private static final Map<String, String> NO_PAGE = Map.ofEntries(
            Map.entry("/my/applications/{id}/apply", "leads to the first open question"),
            Map.entry("/my/applications/{id}/contracts/{documentId}", "a PDF"),
            Map.entry("/my/applications/{id}/appointment/file.ics", "a file"),
            Map.entry("/my/applications/{id}/loan.ics", "a file"),
            Map.entry("/my/applications/{id}/progress", "part of the page of the case"),
            Map.entry("/my/messages/{no}", "leads to the case"),
            Map.entry("/my/kept-documents/{keptId}/file", "a file"),
            Map.entry("/my/kept-documents/{keptId}/pages/{number}", "a picture"),
            Map.entry("/my/applications/{id}/tasks/{taskId}", "steps that an analyst added; no model of ours has one"),
            Map.entry("/staff/cases/{id}/contracts/{documentId}", "a PDF"),
            Map.entry("/staff/cases/{id}/reports/{number}/report.pdf", "a PDF"),
            Map.entry("/staff/cases/{id}/diagram/{process}.svg", "a picture"),
            Map.entry("/staff/cases/{id}/documents/{documentId}", "a file"),
            Map.entry("/staff/cases/{id}/documents/{documentId}/pages/{number}", "a picture"),
            Map.entry("/staff/cases/{id}/face-sign/evidence.json", "a file"),
            Map.entry("/staff/cases/{id}/summary", "stands beside the list; WorkbenchJourneyTest"),
            Map.entry("/staff/inbox", "leads to the workbench"),
            Map.entry("/staff/lines", "part of the workbench"),
            Map.entry("/staff/news", "part of the workbench"),
            Map.entry("/staff/login/second", "after a password; PasskeyJourneyTest"),
            Map.entry("/staff/security/passkeys/new", "only with an origin; PasskeyJourneyTest"),
            Map.entry("/staff/clients/lines", "part of the page of customers"),
            Map.entry("/staff/pad/cases", "read by the pad"),
            Map.entry("/staff/pad/sw.js", "a script"),
            Map.entry("/staff/renewals", "leads to the customers"),
            Map.entry("/staff/visits/{case}/photos/{documentId}", "a picture"),
            Map.entry("/staff/team", "leads to the leave"),
            Map.entry("/staff/delegations", "leads to the leave"),
            Map.entry("/staff/tasks/{taskId}/checks", "part of the form"),
            Map.entry("/staff/tags/{code}/picture", "a picture"),
            Map.entry("/t/{code}", "leads to the choice of product"),
            Map.entry("/staff/tasks/{taskId}", "leads to the case"));

    /** Declined, waiting for a guarantee, with its manager, in a video room, paid out, restricted; by the tail of the phone number. */
    private static final List<String> LOOKED_INTO = List.of("103", "117", "118", "122", "126", "127");

    private static final List<String> STAFF = List.of(
            "rm.li",
            "rm.zhao",
            "lead.sun",
            "l1.zheng",
            "review.zhou",
            "ops.qin",
            "analyst.he",
            "aml.xu",
            "intake.qian");

    @LocalServerPort
    int port;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    Bank bank;

    @Autowired
    ApplicationDesk desk;

    @Autowired
    Intake intake;

    @Autowired
    Inbox inbox;

    @Autowired
    Documents documents;

    @Autowired
    KeptDesk box;

    @Autowired
    SentCodes codes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate jdbcTemplate;

    @Autowired
    Clock clock;

    private final Map<String, Visitor> people = new LinkedHashMap<>();
    private final Predicate<String> known = known();

    private record Sight(String person, String path) {}

    @Test
    void everyPageIsForEverybody(Chromium chromium) {
        Stages stages = new Stages(bank, desk, intake, jdbc);
        stages.play();
        BusyBranch branch = new BusyBranch(jdbcTemplate, clock, "rm.li");
        try {
            branch.fill();
            arrive(chromium, stages);
            Map<String, List<Sight>> sights = sights(stages);
            List<String> faults = new ArrayList<>();
            sights.forEach((handler, seen) -> seen.forEach(sight -> faults.addAll(faults(sight))));
            handlers().stream()
                    .filter(handler -> sights.containsKey(handler) == NO_PAGE.containsKey(handler))
                    .forEach(handler -> faults.add(handler + " has no page, or has one after all"));
            assertThat(String.join("\n", faults)).isEmpty();
        } finally {
            people.values().forEach(Visitor::close);
            branch.over();
            stages.over();
        }
    }

    /** What people typed and what is said of them outside, of which pages may show a part, and the words of models. */
    private static Predicate<String> known() {
        String data = "采购货物或原材料，采购原材料，如实回答，同意主办意见，画面与应答已核对，材料不齐，流水缺两个月" + Bank.investigation()
                + BusyBranch.names()
                + read("src/main/resources/sandbox/demo.json")
                + read("src/main/resources/sandbox/defaults.json")
                + read("src/main/java/org/huiqiao/users/DemoStaff.java");
        Set<String> models = new TreeSet<>();
        try (Stream<Path> tables = Files.list(Path.of("decisions"))) {
            tables.forEach(table -> Pattern.compile("\\p{IsHan}+")
                    .matcher(read(table.toString()))
                    .results()
                    .map(MatchResult::group)
                    .forEach(models::add));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return word -> data.contains(word) || models.contains(word);
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void arrive(Chromium chromium, Stages stages) {
        people.put("nobody", chromium.visitor(url(), WIDTHS[0]));
        for (String tail : stages.cases().keySet()) {
            String phone = Subject.of(tail).phone();
            Visitor customer = chromium.visitor(url(), WIDTHS[0]);
            customer.open("/login").fill("手机号", phone).press("获取验证码");
            customer.fill("验证码", codes.lastSignIn(phone)).press("登录");
            customer.see("我的贷款");
            people.put(tail, customer);
        }
        for (String id : STAFF) {
            Visitor clerk = chromium.visitor(url(), WIDTHS[0]);
            clerk.open("/staff/login")
                    .fill("用户名", id)
                    .fill("密码", "huiqiao-demo")
                    .press("登录");
            clerk.see("我的工作台");
            people.put(id, clerk);
        }
        visitor("115")
                .open("/my/applications/" + stages.cases().get("115") + "/apply/company")
                .fill("统一社会信用代码", Subject.of("115").creditCode())
                .press("查询企业");
        visitor("115").see("是这家企业吗");
        visitor("127")
                .open("/my/data")
                .page()
                .locator("details:has(.danger) summary")
                .click();
        visitor("127").page().locator(".danger").click();
        visitor("127").see("已限制处理");
        visitor("intake.qian").open("/staff/security").press("添加验证器");
        visitor("intake.qian").see("扫描下面的二维码");
    }

    private Visitor visitor(String person) {
        return people.get(person);
    }

    private List<String> faults(Sight sight) {
        Visitor visitor = people.get(sight.person());
        List<String> faults = new ArrayList<>();
        for (String language : List.of("zh", "en")) {
            String address = sight.path() + (sight.path().contains("?") ? "&" : "?") + "lang=" + language;
            visitor.open(address);
            visitor.faults(WIDTHS, language, known).forEach(fault -> faults.add(sight + " " + language + ": " + fault));
        }
        if (!sight.path().startsWith("/staff")) {
            String address = sight.path() + (sight.path().contains("?") ? "&" : "?") + "lang=zh&letters=";
            visitor.open(address + "large");
            visitor.faults(PHONE, "zh", known).forEach(fault -> faults.add(sight + " in large type: " + fault));
            visitor.open(address + "plain");
        }
        return faults;
    }

    /** Of each handler what somebody sees under it: of a case's page once per person who has a task there. */
    private Map<String, List<Sight>> sights(Stages stages) {
        Map<String, List<Sight>> sights = new TreeMap<>();
        String keptId = keepFor("126");
        for (String handler : handlers()) {
            List<Sight> seen = new ArrayList<>();
            if (handler.startsWith("/staff") && handler.contains("{")) {
                LOOKED_INTO.forEach(
                        tail -> caseSight(handler, stages.cases().get(tail)).ifPresent(seen::add));
            } else if (handler.startsWith("/staff")) {
                STAFF.stream()
                        .map(person -> new Sight(person, handler))
                        .filter(this::isPage)
                        .findFirst()
                        .ifPresent(seen::add);
            } else if (handler.contains("{id}")) {
                stages.cases().forEach((tail, id) -> {
                    Sight sight = new Sight(tail, handler.replace("{id}", id));
                    if (!handler.contains("{taskId}") && isPage(sight)) {
                        seen.add(sight);
                    }
                });
            } else {
                for (String person : List.of("nobody", "126")) {
                    // compares what was asked for
                    String path = handler.replace("/compare", "/compare?amount=500000&tax=60000")
                            .replace("{keptId}", keptId);
                    Sight sight = new Sight(person, path);
                    if (seen.isEmpty() && isPage(sight)) {
                        seen.add(sight);
                    }
                }
            }
            if (!seen.isEmpty()) {
                // the frames of each area
                if (handler.equals("/design")) {
                    seen.add(new Sight("126", "/design?area=customer"));
                    seen.add(new Sight("rm.li", "/design?area=staff"));
                }
                boolean each = handler.equals("/design")
                        || handler.equals("/my/applications/{id}")
                        || handler.equals("/staff/cases/{id}");
                sights.put(handler, each ? seen : List.of(seen.get(0)));
            }
        }
        return sights;
    }

    private String keepFor(String tail) {
        Subject subject = Subject.of(tail);
        Actor customer = bank.customer(subject);
        String id = intake.begin("CREDIT_QUICK", "TEST", customer).id();
        intake.borrowFor(id, bank.company(subject, customer), customer);
        bank.upload(id, "DOC06", customer);
        String documentId = documents.list(id).get(0).id();
        return box.keep(desk.get(id), documentId, 1, Presentation.of("TEST"), customer)
                .id();
    }

    private Optional<Sight> caseSight(String handler, String id) {
        String task = inbox.ofApplication(id).stream()
                .filter(InboxItem::isOpen)
                .map(InboxItem::taskId)
                .findFirst()
                .orElse("none");
        String path = handler.replace("/staff/tasks/{id}", "/staff/tasks/" + task)
                .replace("{taskId}", task)
                .replace("{id}", id)
                .replace("{step}", "1")
                .replace("{number}", "1")
                .replace("{process}", "loanOrigination");
        return STAFF.stream()
                .map(person -> new Sight(person, path))
                .filter(this::isPage)
                .findFirst();
    }

    private boolean isPage(Sight sight) {
        APIResponse answer = people.get(sight.person())
                .page()
                .context()
                .request()
                .get(url() + sight.path(), RequestOptions.create().setMaxRedirects(0));
        try {
            return answer.status() == 200
                    && answer.headers().getOrDefault("content-type", "").startsWith("text/html")
                    && answer.text().contains("<html");
        } finally {
            answer.dispose();
        }
    }

    private List<String> handlers() {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("org.huiqiao."))
                .filter(entry ->
                        entry.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .filter(entry -> !entry.getKey()
                        .getProducesCondition()
                        .getProducibleMediaTypes()
                        .contains(MediaType.TEXT_EVENT_STREAM))
                .flatMap(entry -> entry.getKey().getPatternValues().stream())
                .filter(path -> !path.startsWith("/api/"))
                .distinct()
                .sorted()
                .toList();
    }

    private String url() {
        return "http://127.0.0.1:" + port;
    }
}
