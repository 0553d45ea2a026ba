package org.huiqiao.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiqiao.As;
import org.huiqiao.PageSlice;
import org.huiqiao.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The same request twice is one request (ADR 17). */
@PageSlice
@Import({OnceTest.Acts.class, OnceTest.Desk.class})
class OnceTest {

    @Component
    static class Acts {

        private final JdbcClient jdbc;
        private final TransactionTemplate transaction;
        volatile Runnable beforeCommit = () -> {};

        Acts(JdbcClient jdbc, TransactionTemplate transaction) {
            this.jdbc = jdbc;
            this.transaction = transaction;
        }

        long act(String what) {
            return transaction.execute(status -> {
                jdbc.sql("insert into act_of_test (what) values (?)")
                        .param(what)
                        .update();
                beforeCommit.run();
                if (what.equals("refuse")) {
                    throw new AnswerLost();
                }
                return count();
            });
        }

        long count() {
            return jdbc.sql("select count(*) from act_of_test")
                    .query(Long.class)
                    .single();
        }
    }

    @Controller
    static class Desk {

        private final Acts acts;

        Desk(Acts acts) {
            this.acts = acts;
        }

        @PostMapping({"/my/acts", "/my/other-acts"})
        String act(@RequestParam String what) {
            return "redirect:/my/acts/" + acts.act(what);
        }

        @PostMapping("/my/breaks-after-the-act")
        String breaks() {
            acts.act("done");
            throw new IllegalStateException("after the act");
        }

        @PostMapping("/api/v1/my/acts")
        @ResponseBody
        @ResponseStatus(HttpStatus.CREATED)
        Map<String, Object> api(@RequestBody Map<String, String> body) {
            return Map.of("number", acts.act(body.get("what")), "name", "李明");
        }

        @PostMapping("/my/looks")
        @EachTime("a look")
        @ResponseBody
        String look() {
            return String.valueOf(acts.act("look"));
        }
    }

    @Autowired
    MockMvc mvc;

    @Autowired
    Acts acts;

    @Autowired
    Answers answers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @BeforeEach
    void nothingHasBeenDone() {
        jdbc.sql("create table if not exists act_of_test (what varchar(40))").update();
        jdbc.sql("delete from act_of_test").update();
        jdbc.sql("delete from answered_request").update();
        acts.beforeCommit = () -> {};
    }

    @Test
    void aFormSentTwiceActsOnceAndLeadsToTheSamePage() throws Exception {
        assertThat(form("/my/acts", "key-00001", "pay").getRedirectedUrl()).isEqualTo("/my/acts/1");
        MockHttpServletResponse again = form("/my/acts", "key-00001", "pay");
        assertThat(again.getStatus()).isEqualTo(302);
        assertThat(again.getHeader("Location")).isEqualTo("/my/acts/1");
        assertThat(again.getHeader("Idempotency-Replayed")).isEqualTo("true");
        assertThat(acts.count()).isEqualTo(1);
    }

    @Test
    void anotherKeyAnotherRouteAnotherPersonAreOtherRequests() throws Exception {
        form("/my/acts", "key-00001", "pay");
        form("/my/acts", "key-00002", "pay");
        form("/my/other-acts", "key-00001", "pay");
        send(post("/my/acts").param("_once", "key-00001").param("what", "pay"), "C0000000002");
        assertThat(acts.count()).isEqualTo(4);
    }

    @Test
    void theApiRepeatsItsFirstAnswer() throws Exception {
        MockHttpServletResponse first = api("key-00001", "{\"what\":\"pay\"}");
        MockHttpServletResponse again = api("key-00001", "{\"what\":\"pay\"}");
        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(again.getStatus()).isEqualTo(201);
        assertThat(again.getContentAsByteArray()).isEqualTo(first.getContentAsByteArray());
        assertThat(again.getContentType()).isEqualTo(first.getContentType());
        assertThat(acts.count()).isEqualTo(1);
        assertThat(jdbc.sql("select body from answered_request")
                        .query(String.class)
                        .single())
                .startsWith("s2:");
    }

    @Test
    void oneKeyWithAnotherContentIs422() throws Exception {
        form("/my/acts", "key-00001", "pay");
        assertThat(form("/my/acts", "key-00001", "pay more").getStatus()).isEqualTo(422);
        api("key-00001", "{\"what\":\"pay\"}");
        assertThat(api("key-00001", "{\"what\":\"pay more\"}").getStatus()).isEqualTo(422);
        assertThat(acts.count()).isEqualTo(2);
    }

    @Test
    void aMalformedKeyIs400() throws Exception {
        assertThat(form("/my/acts", "short", "pay").getStatus()).isEqualTo(400);
        assertThat(api("a key with blanks", "{\"what\":\"pay\"}").getStatus()).isEqualTo(400);
        assertThat(acts.count()).isZero();
    }

    @Test
    void whatIsUnderWayIs409WithRetryAfter() throws Exception {
        List<MockHttpServletResponse> second = new ArrayList<>();
        acts.beforeCommit = () -> second.add(formUnchecked("key-00001", "pay"));
        form("/my/acts", "key-00001", "pay");
        assertThat(second).hasSize(1);
        assertThat(second.get(0).getStatus()).isEqualTo(409);
        assertThat(second.get(0).getHeader("Retry-After")).isEqualTo("2");
        assertThat(acts.count()).isEqualTo(1);
    }

    @Test
    void twentyAtOnceActOnce() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService people = Executors.newFixedThreadPool(20);
        List<Future<Integer>> sent = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            sent.add(people.submit(() -> {
                start.await();
                return form("/my/acts", "key-00001", "pay").getStatus();
            }));
        }
        start.countDown();
        for (Future<Integer> one : sent) {
            assertThat(one.get()).isIn(302, 409);
        }
        people.shutdown();
        assertThat(acts.count()).isEqualTo(1);
        assertThat(form("/my/acts", "key-00001", "pay").getHeader("Location")).isEqualTo("/my/acts/1");
    }

    @Test
    void aRefusalThatChangedNothingMayBeAskedAgain() throws Exception {
        assertThat(form("/my/acts", "key-00001", "refuse").getStatus()).isEqualTo(409);
        assertThat(form("/my/acts", "key-00001", "pay").getStatus()).isEqualTo(302);
        assertThat(acts.count()).isEqualTo(1);
    }

    /** The node ends between the commit of the act and its answer. */
    @Test
    void anActWhoseAnswerWasLostIsNeverDoneAgain() throws Exception {
        assertThat(send(post("/my/breaks-after-the-act").param("_once", "key-00001"))
                        .getStatus())
                .isEqualTo(500);
        jdbc.sql("update answered_request set status = null").update();
        assertThat(send(post("/my/breaks-after-the-act").param("_once", "key-00001"))
                        .getStatus())
                .isEqualTo(409);
        clock.advance(Duration.ofMinutes(3));
        MockHttpServletResponse later = send(post("/my/breaks-after-the-act").param("_once", "key-00001"));
        assertThat(later.getStatus()).isEqualTo(409);
        assertThat(later.getContentAsString()).contains("已经办理");
        assertThat(acts.count()).isEqualTo(1);
    }

    /** The node ends before the act commits. */
    @Test
    void aRequestWhoseNodeEndedBeforeTheActIsDoneByTheNext() throws Exception {
        RequestKey key = key("key-00001", "pay");
        assertThat(answers.claim(key)).isPresent();
        assertThat(form("/my/acts", "key-00001", "pay").getStatus()).isEqualTo(409);
        clock.advance(Duration.ofMinutes(3));
        assertThat(form("/my/acts", "key-00001", "pay").getStatus()).isEqualTo(302);
        assertThat(acts.count()).isEqualTo(1);
    }

    /** It was only slow, and somebody else has taken over: it cannot commit any more. */
    @Test
    void whoseClaimWasTakenOverCannotCommit() throws Exception {
        acts.beforeCommit = () -> {
            acts.beforeCommit = () -> {};
            clock.advance(Duration.ofMinutes(3));
            assertThat(CompletableFuture.supplyAsync(() -> answers.claim(key("key-00001", "pay")))
                            .join())
                    .isPresent();
        };
        assertThat(form("/my/acts", "key-00001", "pay").getStatus()).isEqualTo(409);
        assertThat(acts.count()).isZero();
    }

    @Test
    void afterADayTheKeyIsForgotten() throws Exception {
        form("/my/acts", "key-00001", "pay");
        clock.advance(Duration.ofHours(23));
        answers.clear();
        form("/my/acts", "key-00001", "pay");
        assertThat(acts.count()).isEqualTo(1);
        clock.advance(Duration.ofHours(2));
        answers.clear();
        form("/my/acts", "key-00001", "pay");
        assertThat(acts.count()).isEqualTo(2);
    }

    @Test
    void withoutAKeyAndWhereItIsSaidEachTimeCounts() throws Exception {
        send(post("/my/acts").param("what", "pay"));
        send(post("/my/acts").param("what", "pay"));
        send(post("/my/looks").param("_once", "key-00001"));
        send(post("/my/looks").param("_once", "key-00001"));
        assertThat(acts.count()).isEqualTo(4);
    }

    @Test
    void everyFormIsGivenAKeyOfItsOwn() throws Exception {
        String once = keyIn("/login");
        assertThat(once).matches("[0-9a-f-]{36}").isNotEqualTo(keyIn("/login"));
        assertThat(keyIn("/staff/login")).matches("[0-9a-f-]{36}");
    }

    @Test
    void anotherNodeKnowsTheClaim() {
        RequestKey key = key("key-00001", "pay");
        Answers otherNode = new Answers(jdbc, null, new OnceSettings(Duration.ofDays(1), Duration.ofMinutes(2)), clock);
        assertThat(otherNode.claim(key)).isPresent();
        assertThatExceptionOfType(RequestUnderWay.class).isThrownBy(() -> answers.claim(key));
    }

    private String keyIn(String page) throws Exception {
        Matcher field = Pattern.compile("name=\"_once\" value=\"([^\"]+)\"")
                .matcher(mvc.perform(get(page)).andReturn().getResponse().getContentAsString());
        assertThat(field.find()).isTrue();
        return field.group(1);
    }

    private static RequestKey key(String key, String what) {
        MockHttpServletRequest sent = new MockHttpServletRequest("POST", "/my/acts");
        sent.setParameter("what", what);
        try {
            return RequestKey.of("C0000000001", "POST /my/acts", key, SentBody.digestOfForm(sent));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private MockHttpServletResponse formUnchecked(String key, String what) {
        try {
            // the answer comes on another thread, as it does when it is pressed twice
            return CompletableFuture.supplyAsync(() -> {
                        try {
                            return form("/my/acts", key, what);
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private MockHttpServletResponse form(String path, String key, String what) throws Exception {
        return send(post(path).param("_once", key).param("what", what));
    }

    private MockHttpServletResponse api(String key, String body) throws Exception {
        return send(post("/api/v1/my/acts")
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return send(request, "C0000000001");
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, String customer) throws Exception {
        return mvc.perform(request.with(As.customer(customer)).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
