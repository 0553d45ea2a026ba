package org.huiqiao.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import org.huiqiao.CaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Who is signed in is known to the database, so any node serves him, and none once he has left. */
@CaseTest
@AutoConfigureMockMvc
class SessionsTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SessionsOfLeavers leavers;

    @Autowired
    ConversionService springSessionConversionService;

    @AfterEach
    void back() {
        jdbc.sql("update staff set active = true where id = 'review.wu'").update();
    }

    @Test
    void aSessionLivesInTheDatabaseAndEndsWithTheJob() throws Exception {
        Cookie session = mvc.perform(formLogin("/staff/login").user("review.wu").password(DemoStaff.PASSWORD))
                .andExpect(redirectedUrlPattern("/staff/*"))
                .andReturn()
                .getResponse()
                .getCookie("huiqiao");
        assertThat(session).isNotNull();
        assertThat(session.isHttpOnly()).isTrue();
        assertThat(sessions()).isOne();
        mvc.perform(get("/staff").cookie(session)).andExpect(status().isOk());

        jdbc.sql("update staff set active = false where id = 'review.wu'").update();
        leavers.end();
        assertThat(sessions()).isZero();
        mvc.perform(get("/staff").cookie(session)).andExpect(redirectedUrlPattern("**/staff/login"));
    }

    @Test
    void nothingButASessionIsReadFromASession() {
        byte[] foreign = new SerializingConverter().convert(new java.io.File("/etc/passwd"));
        assertThatThrownBy(() -> springSessionConversionService.convert(foreign, Object.class))
                .hasStackTraceContaining("REJECTED");
    }

    private int sessions() {
        return jdbc.sql("select count(*) from spring_session where principal_name = 'review.wu'")
                .query(Integer.class)
                .single();
    }
}
