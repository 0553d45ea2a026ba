package org.huiqiao;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/** 关怀版 is a link and a cookie. */
@PageSlice
@Import(Design.class)
class LargeTypeTest {

    @Autowired
    MockMvc mvc;

    @Test
    void itIsKeptUntilTheStandardOneIsChosen() throws Exception {
        mvc.perform(get("/").param("letters", "large"))
                .andExpect(content().string(containsString("is-large")))
                .andExpect(cookie().value("letters", "large"))
                .andExpect(cookie().httpOnly("letters", true));
        mvc.perform(get("/").cookie(new Cookie("letters", "large")))
                .andExpect(content().string(containsString("标准版")));
        mvc.perform(get("/").param("letters", "plain").cookie(new Cookie("letters", "large")))
                .andExpect(content().string(not(containsString("is-large"))))
                .andExpect(cookie().maxAge("letters", 0));
    }

    @Test
    void nothingElseIsBelievedAndStaffHaveNone() throws Exception {
        mvc.perform(get("/").param("letters", "x\" onload=\"")).andExpect(cookie().doesNotExist("letters"));
        mvc.perform(get("/design").param("area", "staff").cookie(new Cookie("letters", "large")))
                .andExpect(content().string(not(containsString("is-large"))));
    }
}
