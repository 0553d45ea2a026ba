package org.huiqiao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.jayway.jsonpath.JsonPath;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiqiao.users.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Every refusal and every fault has words in both languages, a number that is in the log, and none of our insides. */
@PageSlice
@Import(ProblemPagesTest.Trouble.class)
@ExtendWith(OutputCaptureExtension.class)
class ProblemPagesTest {

    private static final Pattern NUMBER = Pattern.compile("HQ\\d{6}-\\d{6}");

    @RestController
    static class Trouble {

        @GetMapping({"/my/trouble/{status}", "/api/v1/my/trouble/{status}"})
        String make(@PathVariable int status) {
            if (status == 500) {
                throw new IllegalStateException("jdbc:secret at org.huiqiao.Inside");
            }
            if (status == 503) {
                throw new DataAccessResourceFailureException("jdbc:secret");
            }
            throw new ResponseStatusException(HttpStatus.valueOf(status), "jdbc:secret");
        }
    }

    @Autowired
    MockMvc mvc;

    @Autowired
    MessageSource messages;

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 500, 503})
    void isAPageInBothLanguages(int status, CapturedOutput log) throws Exception {
        for (String language : new String[] {"zh", "en"}) {
            MockHttpServletResponse answer = ask("/my/trouble/" + status + "?lang=" + language, status);
            String page = answer.getContentAsString(StandardCharsets.UTF_8);
            assertThat(page)
                    .contains(messages.getMessage("layout.error." + status, null, Locale.forLanguageTag(language)))
                    .doesNotContain("secret")
                    .doesNotContain("Inside")
                    .doesNotContain("Exception");
            assertThat(log.getOut()).contains(numberIn(page));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 500, 503})
    void isAProblemDocument(int status, CapturedOutput log) throws Exception {
        MockHttpServletResponse answer = ask("/api/v1/my/trouble/" + status, status);
        String document = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(JsonPath.<Integer>read(document, "$.status")).isEqualTo(status);
        assertThat(document).doesNotContain("secret").doesNotContain("Inside");
        assertThat(log.getOut()).contains(JsonPath.<String>read(document, "$.incident"));
    }

    @Test
    void theDoorNumbersWhatItRefuses(CapturedOutput log) throws Exception {
        for (MockHttpServletResponse answer : new MockHttpServletResponse[] {
            mvc.perform(get("/api/v1/my/me")).andReturn().getResponse(),
            mvc.perform(get("/api/v1/my/me").with(As.staff("rm.li", Role.RM)))
                    .andReturn()
                    .getResponse()
        }) {
            assertThat(answer.getStatus()).isIn(401, 403);
            assertThat(log.getOut()).contains(JsonPath.<String>read(answer.getContentAsString(), "$.incident"));
        }
    }

    @Test
    void whatTheContainerRefusesHasANumberToo(CapturedOutput log) throws Exception {
        String page = mvc.perform(get("/error")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 401)
                        .with(request -> {
                            request.setDispatcherType(DispatcherType.ERROR);
                            return request;
                        }))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(log.getOut()).contains(numberIn(page));
    }

    private MockHttpServletResponse ask(String path, int status) throws Exception {
        MockHttpServletResponse answer = mvc.perform(get(path).with(As.customer("C0000000001")))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        return answer;
    }

    private static String numberIn(String page) {
        Matcher number = NUMBER.matcher(page);
        assertThat(number.find()).isTrue();
        return number.group();
    }
}
