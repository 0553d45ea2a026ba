package org.huiqiao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.inbox.InboxItem;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every handler, asked by everybody about a case that is being dealt with, answers with the status that
 * {@code access-matrix.txt} says; a handler that is not there fails the build. Acts are filled in and take place, in a
 * transaction that is taken back. After a change: {@code -Dwrite.access=true}, and read what has changed.
 */
@CaseTest
@AutoConfigureMockMvc
@Tag("long-on-postgres")
class AccessMatrixTest {

    private static final Path MATRIX = Path.of("src/test/resources/access-matrix.txt");
    private static final List<String> HEAD_OFFICE = List.of(
            "intake.qian",
            "review.zhou",
            "l2.feng",
            "l3.chen",
            "com.1",
            "com.sec",
            "collateral.jiang",
            "legal.lv",
            "disb.shi",
            "disb.han",
            "disb.yang",
            "disb.zhu",
            "ops.qin",
            "aml.xu",
            "analyst.he");
    /** For whatever act: each takes what it knows. */
    private static final Map<String, Object> FILLED_IN = Map.ofEntries(
            Map.entry("seat", 1),
            Map.entry("question", 1),
            Map.entry("answer", "YES"),
            Map.entry("text", "说明"),
            Map.entry("signer", 1),
            Map.entry("document", "PASSPORT"),
            Map.entry("reason", "CONTACT"),
            Map.entry("comment", "说明"),
            Map.entry("body", "说明"),
            Map.entry("docCode", "DOC11"),
            Map.entry("place", "企业经营地"),
            Map.entry("gps", "30.27,120.15"),
            Map.entry("note", "说明"),
            Map.entry("to", "rm2.wang"),
            Map.entry("values", Map.of()));

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
    TransactionTemplate transaction;

    @Autowired
    ObjectMapper json;

    private int asked;

    @Test
    void everyHandlerAnswersEverybodyAsAgreed() throws Exception {
        clock.advance(Duration.ofDays(31));
        Subject company = Subject.of("102");
        String id = bank.apply(company, "TAX_LOAN", 600_000, 12, "EQUAL_INSTALMENT");
        InboxItem task = bank.awaitTask(id, "Task_Investigate");
        Map<String, @Nullable Actor> people = people(company, bank.staff(task.assignee()));
        List<String> matrix = new ArrayList<>();
        matrix.add("# " + String.join(" ", people.keySet()));
        for (String handler : handlers()) {
            List<String> row = new ArrayList<>(List.of(handler));
            for (Actor person : people.values()) {
                row.add(
                        takesWork(handler, person)
                                ? "taken"
                                : String.valueOf(status(handler, id, task.taskId(), person)));
            }
            matrix.add(String.join(" ", row));
        }
        desk.withdraw(id, bank.customer(company));
        if (Boolean.getBoolean("write.access")) {
            Files.write(MATRIX, matrix);
        }
        assertThat(matrix).isEqualTo(Files.readAllLines(MATRIX));
    }

    /** Takes whatever is next on the list, be it another test's. */
    private static boolean takesWork(String handler, @Nullable Actor person) {
        return handler.equals("POST /staff/next") && person != null && person.isStaff();
    }

    private Map<String, @Nullable Actor> people(Subject company, Actor holder) {
        boolean west = "B01".equals(holder.branch());
        Map<String, @Nullable Actor> people = new LinkedHashMap<>();
        people.put("nobody", null);
        people.put("owner", bank.customer(company));
        people.put("other-customer", bank.customer(Subject.of("101")));
        people.put("rm", holder);
        people.put("rm-same-branch", bank.staff(west ? "rm2.wang" : "rm2.song"));
        people.put("rm-other-branch", bank.staff(west ? "rm.zhao" : "rm.li"));
        people.put("lead", bank.staff(west ? "lead.sun" : "lead.tang"));
        people.put("lead-other-branch", bank.staff(west ? "lead.tang" : "lead.sun"));
        people.put("l1", bank.staff(west ? "l1.zheng" : "l1.liu"));
        people.put("l1-other-branch", bank.staff(west ? "l1.liu" : "l1.zheng"));
        HEAD_OFFICE.forEach(person -> people.put(person, bank.staff(person)));
        return people;
    }

    private Set<String> handlers() {
        Set<String> handlers = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getName().startsWith("org.huiqiao.")) {
                handlers.addAll(named(mapping));
            }
        });
        return handlers;
    }

    private static List<String> named(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        List<String> verbs = methods.isEmpty()
                ? List.of("GET", "POST")
                : methods.stream().map(RequestMethod::name).sorted().toList();
        return verbs.stream()
                .flatMap(verb -> mapping.getPatternValues().stream().map(path -> verb + " " + path))
                .toList();
    }

    private int status(String handler, String id, String taskId, @Nullable Actor person) throws Exception {
        String verb = handler.substring(0, handler.indexOf(' '));
        String path = handler.substring(verb.length() + 1)
                .replace("/tasks/{id}", "/tasks/" + taskId)
                .replace("{taskId}", taskId)
                .replaceAll("\\{kind}/\\{id}", "job/none")
                .replace("{id}", id)
                .replaceAll("\\{(step|number|line|no|index|version)}", "1")
                .replaceAll("\\{[^}]*}", "none");
        asked++;
        AbstractMockHttpServletRequestBuilder<?> request = handler.startsWith("POST") && path.endsWith("/documents")
                ? multipart(path).file(new MockMultipartFile("file", "a.png", "image/png", new byte[1]))
                : request(HttpMethod.valueOf(verb), path);
        request.with(csrf()).with(from -> {
            from.setRemoteAddr("10." + asked / 60_000 + "." + asked / 250 % 250 + "." + asked % 250);
            return from;
        });
        if (person != null) {
            request.with(As.actor(person));
        }
        return verb.equals("GET")
                ? mvc.perform(request).andReturn().getResponse().getStatus()
                : takenBack(fillIn(request, path));
    }

    private RequestBuilder fillIn(AbstractMockHttpServletRequestBuilder<?> request, String path) throws Exception {
        if (path.startsWith("/api/") && request instanceof MockHttpServletRequestBuilder) {
            return request.contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsBytes(FILLED_IN));
        }
        FILLED_IN.forEach((name, value) -> request.param(name, value.toString()));
        return request;
    }

    private int takenBack(RequestBuilder act) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            try {
                return mvc.perform(act).andReturn().getResponse().getStatus();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }));
    }
}
