package org.huiqiao.users.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiqiao.PageSlice;
import org.huiqiao.TestClock;
import org.huiqiao.users.DemoStaff;
import org.huiqiao.users.factor.Phone;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** As in production: whoever moves money or rules has a second factor or does nothing. */
@PageSlice
@Import(SecondFactorFirstTest.Room.class)
@TestPropertySource(properties = "huiqiao.users.second-factor.mandatory=true")
class SecondFactorFirstTest {

    @RestController
    static class Room {

        @GetMapping({"/staff/till", "/api/v1/tasks/till"})
        String room() {
            return "in";
        }
    }

    @Autowired
    MockMvc mvc;

    @Autowired
    TestClock clock;

    @Test
    void anApproverIsLedToEnrolmentAndWorksOnceItIsDone() throws Exception {
        Browser browser = new Browser(mvc);
        browser.signIn("l1.zheng", DemoStaff.PASSWORD);
        browser.open("/staff/till").andExpect(redirectedUrl("/staff/security"));
        browser.send(get("/api/v1/tasks/till"))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type").value("urn:huiqiao:problem:second-factor-not-enrolled"));
        mvc.perform(get("/api/v1/tasks/till").with(httpBasic("l1.zheng", DemoStaff.PASSWORD)))
                .andExpect(status().isForbidden());
        browser.open("/staff/security")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("您的岗位必须有第二重验证")));

        browser.submit("/staff/security/authenticator").andExpect(redirectedUrl("/staff/security/authenticator"));
        String page = browser.open("/staff/security/authenticator")
                .andExpect(content().string(allOf(containsString("<svg"), containsString("<path"))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher secret = Pattern.compile("<code>([A-Z2-7 ]+)</code>").matcher(page);
        assertThat(secret.find()).isTrue();
        Phone phone = Phone.scan(secret.group(1));
        browser.submit("/staff/security/authenticator/confirm", "code", "12")
                .andExpect(status().isUnprocessableEntity());
        String codes = browser.submit("/staff/security/authenticator/confirm", "code", phone.code(clock.instant()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(Pattern.compile("<code>\\w{4}-\\w{4}-\\w{4}-\\w{4}</code>")
                        .matcher(codes)
                        .results())
                .hasSize(10);
        browser.open("/staff/till").andExpect(content().string("in"));

        clock.advance(Duration.ofMinutes(6));
        browser.submit("/staff/security/authenticator/remove")
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("_secondFactor")));
        browser.submit("/staff/security/authenticator/remove", "_secondFactor", phone.code(clock.instant()))
                .andExpect(redirectedUrl("/staff/security"));
        browser.open("/staff/till").andExpect(redirectedUrl("/staff/security"));
    }

    @Test
    void aRelationshipManagerWorksWithout() throws Exception {
        Browser browser = new Browser(mvc);
        browser.signIn("rm.li", DemoStaff.PASSWORD);
        browser.open("/staff/till").andExpect(content().string("in"));
    }
}
