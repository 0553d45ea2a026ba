package org.huiqiao.users.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Keeps its cookies from one request to the next, as a browser does. */
class Browser {

    private final MockMvc mvc;
    private final String address;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();

    Browser(MockMvc mvc) {
        this(mvc, "127.0.0.1");
    }

    Browser(MockMvc mvc, String address) {
        this.mvc = mvc;
        this.address = address;
    }

    ResultActions open(String path) throws Exception {
        return send(get(path));
    }

    ResultActions submit(String path, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post(path).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return send(request);
    }

    ResultActions signIn(String staffId, String password) throws Exception {
        return submit("/staff/login", "username", staffId, "password", password);
    }

    ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        if (!cookies.isEmpty()) {
            request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        ResultActions answer = mvc.perform(request.with(from -> {
            from.setRemoteAddr(address);
            return from;
        }));
        for (Cookie cookie : answer.andReturn().getResponse().getCookies()) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie);
            }
        }
        return answer;
    }

    String session() {
        return cookies.get("huiqiao").getValue();
    }

    /** As when the window is closed and opened again: what was left to stay stays. */
    void forgetSession() {
        cookies.remove("huiqiao");
    }
}
