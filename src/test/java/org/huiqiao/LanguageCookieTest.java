package org.huiqiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LanguageCookieTest {

    @Test
    void outsideTheDemoItIsBoundToHttpsAndToThisHost() {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new PagesConfiguration()
                .localeResolver(new MockEnvironment())
                .setLocale(new MockHttpServletRequest(), response, Locale.ENGLISH);
        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("__Host-lang=en")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain=");
    }
}
