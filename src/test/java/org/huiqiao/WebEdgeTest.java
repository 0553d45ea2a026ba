package org.huiqiao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.huiqiao.once.EachTime;
import org.huiqiao.users.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What holds for every handler there is: safe headers on every look, and one key for one act on every POST. */
@CaseTest
@AutoConfigureMockMvc
class WebEdgeTest {

    /** Each with its reason at the handler. */
    private static final List<String> EACH_TIME = List.of(
            "/api/v1/sign-in",
            "/api/v1/sign-in/code",
            "/callbacks/{system:[a-z0-9-]{1,40}}",
            "/login/again",
            "/login/code",
            "/my/data/file",
            "/staff/cases/{id}/people",
            "/staff/cases/{id}/presence",
            "/staff/export/board",
            "/staff/export/clients",
            "/staff/export/work",
            "/staff/login/again",
            "/staff/login/first",
            "/staff/login/passkey",
            "/staff/login/passkey/options",
            "/staff/login/second",
            "/staff/security/authenticator/confirm",
            "/staff/security/passkeys",
            "/staff/security/passkeys/options",
            "/staff/security/password",
            "/staff/security/recovery",
            "/staff/tasks/{taskId}/draft");

    @Autowired
    MockMvc mvc;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    Bank bank;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyLookCarriesTheSafeHeaders() throws Exception {
        int asked = 0;
        for (String path : handlers(RequestMethod.GET).keySet()) {
            MockHttpServletResponse answer = ask("GET", path, null);
            assertThat(answer.getHeader("Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'self'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe", "*");
            assertThat(answer.getHeader("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(answer.getHeader("X-Frame-Options")).as(path).isEqualTo("DENY");
            assertThat(answer.getHeader("Referrer-Policy")).as(path).isEqualTo("same-origin");
            assertThat(answer.getHeader("Permissions-Policy")).as(path).contains("camera=(self)");
            assertThat(answer.getHeader("Cross-Origin-Opener-Policy")).as(path).isEqualTo("same-origin");
            assertThat(answer.getHeader("Cache-Control")).as(path).contains("no-store");
            asked++;
        }
        assertThat(asked).isGreaterThan(50);
    }

    @Test
    void overHttpsTheBrowserIsToldToStayThere() throws Exception {
        MockHttpServletResponse answer = mvc.perform(
                        request(HttpMethod.GET, "/login").secure(true))
                .andReturn()
                .getResponse();
        assertThat(answer.getHeader("Strict-Transport-Security")).contains("max-age=31536000");
    }

    @Test
    void styleAndScriptComeCompressedAndPagesDoNot(@LocalServerPort int port) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        for (String path : List.of("/css/base.css", "/js/desk.js", "/login", "/api/v1/products")) {
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .header("Accept-Encoding", "gzip")
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            boolean alikeForAll = path.startsWith("/css") || path.startsWith("/js");
            assertThat(answer.headers().firstValue("Content-Encoding").isPresent())
                    .as(path)
                    .isEqualTo(alikeForAll);
        }
    }

    @Test
    void whoDoesNotTakePartIsOnTheListWithAReason() {
        List<String> eachTime = new ArrayList<>();
        handlers(RequestMethod.POST).forEach((path, handler) -> {
            EachTime reason = handler.getMethodAnnotation(EachTime.class);
            if (reason != null) {
                assertThat(reason.value()).as(path).isNotBlank();
                eachTime.add(path);
            }
        });
        assertThat(eachTime).containsExactlyInAnyOrderElementsOf(EACH_TIME);
    }

    /** A malformed key is refused by whatever takes part, before the handler is asked. */
    @Test
    void everyOtherPostTakesPart() throws Exception {
        int asked = 0;
        for (Map.Entry<String, HandlerMethod> entry :
                handlers(RequestMethod.POST).entrySet()) {
            if (!entry.getValue().hasMethodAnnotation(EachTime.class)) {
                MockHttpServletResponse answer = ask("POST", entry.getKey(), "no key!");
                assertThat(answer.getStatus()).as(entry.getKey()).isEqualTo(400);
                assertThat(answer.getContentAsString()).as(entry.getKey()).contains("幂等键");
                asked++;
            }
        }
        assertThat(asked).isGreaterThan(50);
    }

    @Test
    void twentyTimesTheSameApplicationIsOne() throws Exception {
        Actor customer = bank.customer(Subject.of("102"));
        jdbc.sql("delete from limit_bucket").update();
        long before = applications();
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService presses = Executors.newFixedThreadPool(20);
        List<Future<Integer>> sent = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            sent.add(presses.submit(() -> {
                start.await();
                return mvc.perform(post("/my/apply")
                                .param("product", "TAX_LOAN")
                                .param("_once", "one-press-of-a-button")
                                .with(csrf())
                                .with(As.actor(customer)))
                        .andReturn()
                        .getResponse()
                        .getStatus();
            }));
        }
        start.countDown();
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> one : sent) {
            answers.add(one.get());
        }
        presses.shutdown();
        assertThat(answers).contains(302).contains(429).allMatch(status -> List.of(302, 409, 429)
                .contains(status));
        assertThat(applications()).isEqualTo(before + 1);
    }

    private long applications() {
        return jdbc.sql("select count(*) from loan_application")
                .query(Long.class)
                .single();
    }

    private MockHttpServletResponse ask(String verb, String path, String key) throws Exception {
        String asked =
                path.replaceAll("\\{(step|number|line|no|index|version)}", "1").replaceAll("\\{[^}]*}", "none");
        Actor who = path.startsWith("/staff") || path.startsWith("/api/v1/tasks") || path.startsWith("/api/v1/cases")
                ? bank.staff("rm.li")
                : bank.customer(Subject.of("101"));
        var request = request(HttpMethod.valueOf(verb), asked).with(csrf()).with(As.actor(who));
        if (key != null) {
            request.header("Idempotency-Key", key);
            if (path.equals("/api/v1/my/applications/{id}/documents")) {
                request.contentType("multipart/form-data");
            }
            request.with(from -> {
                from.setRemoteAddr("10.9." + Math.abs(path.hashCode()) % 250 + ".1");
                return from;
            });
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private Map<String, HandlerMethod> handlers(RequestMethod verb) {
        Map<String, HandlerMethod> handlers = new TreeMap<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getName().startsWith("org.huiqiao.")
                    && mapping.getMethodsCondition().getMethods().contains(verb)) {
                mapping.getPatternValues().forEach(path -> handlers.put(path, handler));
            }
        });
        return handlers;
    }
}
