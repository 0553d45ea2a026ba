package org.huiqiao.users.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.huiqiao.users.KnownDevices;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

/** Outside the demo a cookie comes by https, from this host alone and for all of it: a browser refuses any other. */
class HostCookiesTest {

    @Test
    void theSessionOfABank() {
        new ApplicationContextRunner()
                .withUserConfiguration(SessionCookie.class)
                .withPropertyValues("spring.profiles.active=postgres")
                .run(context -> {
                    MockHttpServletResponse response = new MockHttpServletResponse();
                    context.getBean(CookieSerializer.class)
                            .writeCookieValue(new CookieValue(new MockHttpServletRequest(), response, "s"));
                    assertHostCookie(response);
                });
    }

    @Test
    void theDeviceOfAColleague() {
        KnownDevices devices = mock();
        when(devices.slot(any())).thenReturn("7");
        when(devices.issue(any())).thenReturn("token");
        MockHttpServletResponse response = new MockHttpServletResponse();
        new DeviceCookie(devices, new MockEnvironment()).leave(new MockHttpServletRequest(), response, "rm.li");
        assertHostCookie(response);
    }

    private static void assertHostCookie(MockHttpServletResponse response) {
        assertThat(response.getHeaders("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("__Host-huiqiao")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=")
                .doesNotContain("Domain=");
    }
}
