package org.huiqiao.bench;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.bodyString;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.exitHereIf;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.listFeeder;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.responseTimeInMillis;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.currentLocation;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * Customers of the JSON API who apply, take the offer and sign, one after the other, and staff at their work lists. Each
 * stays at one node. What it saw is in the file {@code load.out}: {@link Load}.
 */
public final class LoadSimulation extends Simulation {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int AT_ONCE = 12;
    static final String STAFF_PASSWORD = "huiqiao-demo";
    static final List<String> STAFF = List.of("rm.li", "rm2.wang", "review.zhou", "disb.han");

    private final List<String> banks = List.of(System.getProperty("load.banks").split(","));
    private final String world = System.getProperty("load.world");
    private final long until =
            System.nanoTime() + Duration.ofSeconds(Long.getLong("load.seconds")).toNanos();
    private final int loansAtMost = Integer.getInteger("load.loans", Integer.MAX_VALUE);

    private final Queue<Double> requests = new ConcurrentLinkedQueue<>();
    private final Queue<Double> clicks = new ConcurrentLinkedQueue<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final AtomicInteger loans = new AtomicInteger();

    public LoadSimulation() {
        List<PopulationBuilder> everybody = new ArrayList<>();
        int customers = Math.min(AT_ONCE, Integer.getInteger("load.customers"));
        if (customers > 0) {
            everybody.add(scenario("customers")
                    .exec(asLongAs(session -> goesOn())
                            .on(
                                    feed(new Shopkeepers(banks, Integer.getInteger("load.first"))),
                                    exec(session -> session.remove("authorization")),
                                    known(),
                                    signIn(),
                                    lend()))
                    .injectOpen(atOnceUsers(customers)));
        }
        if (Boolean.getBoolean("load.staff")) {
            everybody.add(scenario("staff")
                    .feed(listFeeder(staff()).queue())
                    .exec(asLongAs(session -> goesOn())
                            .on(
                                    call(http("mine").get("#{bank}/api/v1/tasks?view=mine")),
                                    call(http("group").get("#{bank}/api/v1/tasks?view=group")),
                                    pause(Duration.ofMillis(500))))
                    .injectOpen(atOnceUsers(STAFF.size())));
        }
        setUp(everybody)
                .protocols(http.disableWarmUp()
                        .disableFollowRedirect()
                        .contentTypeHeader("application/json")
                        .acceptHeader("application/json"));
    }

    @Override
    public void after() {
        try {
            Files.writeString(
                    Path.of(System.getProperty("load.out")),
                    JSON.writeValueAsString(
                            new Load(List.copyOf(requests), List.copyOf(clicks), List.copyOf(faults), loans.get())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean goesOn() {
        return System.nanoTime() < until && loans.get() < loansAtMost;
    }

    /** To the outside world, before the bank asks it. */
    private ChainBuilder known() {
        return exec(
                http("person").put(world + "/admin/people/#{idNo}").body(StringBody("#{person}")),
                http("company").put(world + "/admin/companies/#{creditCode}").body(StringBody("#{company}")),
                http("account").put(world + "/admin/accounts/#{accountNo}").body(StringBody("#{account}")));
    }

    private ChainBuilder signIn() {
        return exec(
                codes("SIGN_IN_CODE", "before"),
                post("code", "/api/v1/sign-in/code", "{\"phone\":\"#{phone}\"}"),
                fresh("SIGN_IN_CODE"),
                call(http("sign-in")
                        .post("#{bank}/api/v1/sign-in")
                        .body(StringBody("{\"phone\":\"#{phone}\",\"code\":\"#{code}\"}"))
                        .check(jsonPath("$.token").saveAs("token"))),
                exec(session -> session.set("authorization", "Bearer " + session.getString("token"))),
                put("me", "/api/v1/my/me", "{\"name\":\"#{name}\",\"idNo\":\"#{idNo}\"}"));
    }

    private ChainBuilder lend() {
        return exec(
                call(http("begin")
                        .post("#{bank}/api/v1/my/applications")
                        .body(StringBody("{\"productCode\":\"CREDIT_QUICK\"}"))
                        .check(jsonPath("$.id").saveAs("id"))),
                put("company", mine("/company"), "{\"creditCode\":\"#{creditCode}\"}"),
                put("borrowing", mine("/borrowing"), """
                        {"amount":50000,"termMonths":12,"repaymentMethod":"EQUAL_INSTALMENT",\
                        "purpose":"采购原材料","accountNo":"#{accountNo}"}"""),
                call(http("consents")
                        .get("#{bank}" + mine("/consents"))
                        .check(bodyString().saveAs("texts"))),
                exec(session -> session.set("consents", consents(session.getString("texts")))),
                post("consent", mine("/consents"), "#{consents}"),
                post("submit", mine("/submit"), "{}"),
                doIf(session -> session.getBoolean("fine")).then(take()));
    }

    private ChainBuilder take() {
        return exec(
                next("Task_ConfirmOffer"),
                doIf(session -> session.getBoolean("reached"))
                        .then(exec(
                                post("offer", mine("/offer"), "{\"accepted\":true}"),
                                next("Task_SignContracts"),
                                doIf(session -> session.getBoolean("reached")).then(sign()))));
    }

    private ChainBuilder sign() {
        return exec(
                codes("SIGNING_CODE", "before"),
                post("confirm cost", mine("/contracts/confirm-cost"), "{}"),
                post("signing code", mine("/contracts/code"), "{}"),
                fresh("SIGNING_CODE"),
                post("sign", mine("/contracts/sign"), "{\"code\":\"#{code}\"}"),
                look(session -> session.getString("status").equals("IN_FORCE")),
                doIf(session -> session.getBoolean("reached")).then(exec(session -> {
                    loans.incrementAndGet();
                    return session;
                })));
    }

    /** From a click to the next thing to do. */
    private ChainBuilder next(String task) {
        return exec(
                exec(session -> session.set("clicked", System.nanoTime())),
                look(session -> session.getList("tasks").contains(task)),
                doIf(session -> session.getBoolean("reached")).then(exec(session -> {
                    clicks.add((System.nanoTime() - session.getLong("clicked")) / 1e6);
                    return session;
                })));
    }

    private ChainBuilder look(Predicate<Session> there) {
        return exec(
                exec(session -> session.set("reached", false)),
                asLongAs(session -> !session.getBoolean("reached") && System.nanoTime() < until)
                        .on(
                                exec(session -> session.set("tasks", List.of()).set("status", "")),
                                call(http("progress")
                                        .get("#{bank}" + mine(""))
                                        .check(
                                                jsonPath("$.status").optional().saveAs("status"),
                                                jsonPath("$.tasks[*].taskKey")
                                                        .findAll()
                                                        .optional()
                                                        .saveAs("tasks"))),
                                exec(session -> session.set("reached", there.test(session))),
                                doIf(session -> !session.getBoolean("reached"))
                                        .then(pause(Duration.ofMillis(Integer.getInteger("load.look"))))));
    }

    /** Those that came to the phone of the outside world, the newest first. */
    private ChainBuilder codes(String template, String name) {
        return exec(
                exec(session -> session.set(name, List.of())),
                exec(http("phone")
                        .get(world + "/admin/sms?phone=#{phone}")
                        .check(jsonPath("$[?(@.template=='" + template + "')].args.code")
                                .findAll()
                                .optional()
                                .saveAs(name))));
    }

    private ChainBuilder fresh(String template) {
        return exec(
                exec(session -> session.set("now", session.getList("before"))),
                asLongAs(session -> session.getList("now").size()
                                        <= session.getList("before").size()
                                && System.nanoTime() < until)
                        .on(pause(Duration.ofMillis(50)), codes(template, "now")),
                // the time is over: the code that lies there is an old one
                exitHereIf(session -> session.getList("now").size()
                        <= session.getList("before").size()),
                exec(session -> session.set("code", session.getList("now").get(0))));
    }

    private ChainBuilder post(String name, String path, String body) {
        return call(http(name).post("#{bank}" + path).body(StringBody(body)));
    }

    private ChainBuilder put(String name, String path, String body) {
        return call(http(name).put("#{bank}" + path).body(StringBody(body)));
    }

    private ChainBuilder call(HttpRequestActionBuilder request) {
        return exec(
                exec(session -> session.markAsSucceeded()),
                exec(request.header(
                                "Authorization",
                                session -> session.contains("authorization") ? session.getString("authorization") : "")
                        .check(
                                responseTimeInMillis().saveAs("took"),
                                currentLocation().saveAs("where"),
                                status().saveAs("status of it"),
                                bodyString().saveAs("said"),
                                status().lt(400))),
                exec(session -> {
                    requests.add((double) session.getInt("took"));
                    if (session.isFailed()) {
                        faults.add(session.get("status of it") + " " + session.getString("where") + " "
                                + session.getString("said"));
                    }
                    return session.set("fine", !session.isFailed());
                }));
    }

    private static String mine(String rest) {
        return "/api/v1/my/applications/#{id}" + rest;
    }

    private static String consents(String texts) {
        try {
            List<Map<String, String>> all = new ArrayList<>();
            JSON.readTree(texts)
                    .forEach(text -> all.add(Map.of(
                            "code", text.path("code").asText(),
                            "version", text.path("version").asText())));
            return JSON.writeValueAsString(Map.of("consents", all));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Map<String, Object>> staff() {
        return STAFF.stream()
                .map(who -> Map.<String, Object>of(
                        "bank",
                        banks.get(STAFF.indexOf(who) % banks.size()),
                        "authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString((who + ":" + STAFF_PASSWORD).getBytes(StandardCharsets.UTF_8))))
                .toList();
    }
}
