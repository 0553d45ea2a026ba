package org.huiqiao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.inbox.InboxItem;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every handler, asked by everybody, answers with the status that {@code access-matrix.txt} says; a handler that is not
 * there fails the build. Looks are asked about a case that is being dealt with, acts about one that does not exist.
 * After a change: {@code -Dwrite.access=true}, and read what has changed.
 */
@CaseTest
@AutoConfigureMockMvc
class AccessMatrixTest {

    private static final Path MATRIX = Path.of("src/test/resources/access-matrix.txt");
    private static final List<String> STAFF = List.of(
            "review.zhou",
            "l1.zheng",
            "l3.chen",
            "com.1",
            "collateral.jiang",
            "disb.han",
            "disb.yang",
            "ops.qin",
            "aml.xu",
            "analyst.he");

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
        people.put("rm-other-branch", bank.staff(west ? "rm.zhao" : "rm.li"));
        people.put("lead", bank.staff(west ? "lead.sun" : "lead.tang"));
        people.put("lead-other-branch", bank.staff(west ? "lead.tang" : "lead.sun"));
        STAFF.forEach(person -> people.put(person, bank.staff(person)));
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
        boolean look = verb.equals("GET");
        String path = handler.substring(verb.length() + 1)
                .replace("/tasks/{id}", "/tasks/" + (look ? taskId : "none"))
                .replace("{taskId}", look ? taskId : "none")
                .replace("{id}", look ? id : "LA1")
                .replaceAll("\\{(step|number|line|no|index|version)}", "1")
                .replaceAll("\\{[^}]*}", "none");
        asked++;
        MockHttpServletRequestBuilder request = request(HttpMethod.valueOf(verb), path)
                .with(csrf())
                .with(from -> {
                    from.setRemoteAddr("10." + asked / 60_000 + "." + asked / 250 % 250 + "." + asked % 250);
                    return from;
                });
        if (person != null) {
            request.with(As.actor(person));
        }
        return mvc.perform(request).andReturn().getResponse().getStatus();
    }
}
