package org.huiqiao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.customers.Restrictions;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Malformed requests to every handler that takes something, drawn from a seed: none is answered with a fault of ours,
 * none with our insides. {@code -Dfuzz.requests=20000 -Dfuzz.seed=7} for more and others.
 */
@CaseTest
@AutoConfigureMockMvc
class FuzzTest {

    private static final Pattern INSIDES = Pattern.compile(
            "\\tat (org|java)\\.|org\\.(springframework|camunda|huiqiao)\\.\\w+\\.[A-Z]|Exception:|SQLSTATE|jdbc:");
    private static final List<String> WORDS = List.of(
            "",
            " ",
            "0",
            "-1",
            "1e999999999",
            "-1e-999999999",
            "NaN",
            "99999999999999999999",
            "null",
            "true",
            "[]",
            "{}",
            "2026-02-30",
            "LA1",
            "../../etc/passwd",
            "..\\..\\boot.ini",
            "%00",
            "\u0000",
            "'; drop table staff; --",
            "<script>alert(1)</script>",
            "${7*7}",
            "#{T(java.lang.Runtime)}",
            "__${7*7}__::x",
            "@{/staff}",
            "\uD83D\uDE00\uD83D\uDE00",
            "\uD800",
            "\u202Eabc",
            "ａｂｃ１２３",
            "十万",
            "1,0,0",
            "x".repeat(5_000),
            "\r\nSet-Cookie: a=b");

    @Autowired
    MockMvc mvc;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    Bank bank;

    @Autowired
    ApplicationDesk desk;

    @Autowired
    TickingClock clock;

    @Autowired
    Restrictions restrictions;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void whatWasPressedByChanceIsTakenBack() {
        restrictions.lift(bank.customer(Subject.of("102")).id());
        jdbc.sql("delete from authenticator where confirmed_at is null").update();
    }

    private record Target(String verb, String path, List<String> names) {}

    @Test
    void nothingThatIsSentBreaksTheBankOrShowsItsInsides() {
        clock.advance(Duration.ofDays(31));
        Subject company = Subject.of("102");
        String id = bank.apply(company, "TAX_LOAN", 600_000, 12, "EQUAL_INSTALMENT");
        String task = bank.awaitTask(id, "Task_Investigate").taskId();
        List<@Nullable Actor> people = Arrays.asList(
                null, bank.customer(company), bank.staff("rm.li"), bank.staff("rm.zhao"), bank.staff("ops.qin"));
        List<Target> targets = targets();
        Random random = new Random(Long.getLong("fuzz.seed", 20261124));
        for (int i = 0; i < Integer.getInteger("fuzz.requests", 1_000); i++) {
            Target target = targets.get(random.nextInt(targets.size()));
            String path = path(target.path(), id, task, random);
            String body = target.path().startsWith("/api") ? json(target.names(), random, 0) : null;
            MockHttpServletRequestBuilder request = request(HttpMethod.valueOf(target.verb()), URI.create(path))
                    .with(csrf())
                    .with(from(i));
            Actor person = people.get(random.nextInt(people.size()));
            if (person != null) {
                request.with(As.actor(person));
            }
            StringBuilder sent = new StringBuilder(target.verb() + " " + path);
            if (body == null) {
                for (String name : target.names()) {
                    if (random.nextInt(4) > 0) {
                        String word = word(random);
                        request.param(name, word);
                        sent.append(' ').append(name).append('=').append(word);
                    }
                }
            } else {
                request.contentType(MediaType.APPLICATION_JSON).content(body);
                sent.append(' ').append(body);
            }
            check(sent.substring(0, Math.min(sent.length(), 600)), request);
        }
        nothingThatWasStoredRuns(id, bank.customer(company));
        desk.withdraw(id, bank.customer(company));
    }

    /** Whatever got in stands in the pages as text. */
    private void nothingThatWasStoredRuns(String id, Actor customer) {
        Map<String, Actor> pages = Map.of(
                "/my",
                customer,
                "/my/applications/" + id,
                customer,
                "/staff",
                bank.staff("rm.li"),
                "/staff/cases/" + id,
                bank.staff("lead.sun"));
        pages.forEach((path, reader) -> {
            try {
                assertThat(mvc.perform(request(HttpMethod.GET, URI.create(path)).with(As.actor(reader)))
                                .andReturn()
                                .getResponse()
                                .getContentAsString(StandardCharsets.UTF_8))
                        .as(path)
                        .doesNotContain("<script>alert");
            } catch (Exception e) {
                fail(e);
            }
        });
    }

    private void check(String sent, MockHttpServletRequestBuilder request) {
        MockHttpServletResponse answer = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> mvc.perform(request).andReturn().getResponse(), () -> "hangs: " + sent);
        try {
            assertThat(answer.getStatus()).as(sent).isLessThan(500);
            assertThat(INSIDES.matcher(answer.getContentAsString(StandardCharsets.UTF_8))
                            .find())
                    .as(sent)
                    .isFalse();
        } catch (java.io.UnsupportedEncodingException e) {
            fail(e);
        }
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor from(int number) {
        return request -> {
            request.setRemoteAddr("10.7." + number / 250 % 250 + "." + number % 250);
            return request;
        };
    }

    private static String path(String pattern, String id, String task, Random random) {
        StringBuilder path = new StringBuilder();
        for (String part : pattern.substring(1).split("/")) {
            boolean variable = part.startsWith("{");
            String filled = !variable
                    ? part
                    : random.nextInt(3) == 0
                            ? word(random)
                            : part.equals("{taskId}") || pattern.contains("/tasks/" + part) ? task : id;
            path.append('/').append(URLEncoder.encode(filled.isBlank() ? "x" : filled, StandardCharsets.UTF_8));
        }
        return path.toString();
    }

    private static String json(List<String> names, Random random, int depth) {
        if (random.nextInt(20) == 0) {
            return List.of("", "{", "[", "\"x\"", "[".repeat(5_000), "{\"a\":", "nul")
                    .get(random.nextInt(7));
        }
        StringBuilder json = new StringBuilder("{");
        for (String name : names) {
            if (random.nextInt(5) > 0) {
                json.append(json.length() > 1 ? "," : "")
                        .append('"')
                        .append(name)
                        .append("\":")
                        .append(value(names, random, depth));
            }
        }
        return json.append('}').toString();
    }

    private static String value(List<String> names, Random random, int depth) {
        return switch (random.nextInt(8)) {
            case 0 -> "null";
            case 1 -> "1e999999999";
            case 2 -> String.valueOf(random.nextInt());
            case 3 -> "[" + (depth < 3 ? value(names, random, depth + 1) : "") + "]";
            case 4 -> depth < 3 ? json(names, random, depth + 1) : "{}";
            case 5 -> "0.0000000000000000000001";
            default -> quoted(word(random));
        };
    }

    private static String quoted(String word) {
        StringBuilder text = new StringBuilder("\"");
        word.chars()
                .forEach(c -> text.append(
                        c < ' ' || c == '"' || c == '\\' || c > 126
                                ? "\\u%04x".formatted(c)
                                : String.valueOf((char) c)));
        return text.append('"').toString();
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private List<Target> targets() {
        List<Target> targets = new ArrayList<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getName().startsWith("org.huiqiao.")) {
                List<String> names = names(handler.getMethod());
                for (RequestMethod verb : mapping.getMethodsCondition().getMethods()) {
                    mapping.getPatternValues().stream()
                            .filter(path -> !path.contains(":") && !path.equals("/staff/next"))
                            .forEach(path -> targets.add(new Target(verb.name(), path, names)));
                }
            }
        });
        targets.sort(Comparator.comparing(Target::toString));
        return targets;
    }

    private static List<String> names(Method method) {
        Set<String> names = new LinkedHashSet<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(RequestParam.class)) {
                names.add(parameter.getName());
            }
            if (parameter.getType().isRecord() && !parameter.getType().equals(Actor.class)) {
                Stream.of(parameter.getType().getRecordComponents())
                        .map(RecordComponent::getName)
                        .forEach(names::add);
            }
        }
        names.addAll(List.of("lines[0].share", "lines[99999].holder", "amount", "lang"));
        return List.copyOf(names);
    }
}
