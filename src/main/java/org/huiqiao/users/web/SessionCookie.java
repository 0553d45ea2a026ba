package org.huiqiao.users.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** The session lives in one cookie. Outside the demo it is bound to https and to this host. */
@Configuration
class SessionCookie {

    @Bean
    @Profile("demo | test")
    CookieSerializer plainSessionCookie() {
        return cookie("huiqiao", false);
    }

    @Bean
    @Profile("!demo & !test")
    CookieSerializer hostSessionCookie() {
        return cookie("__Host-huiqiao", true);
    }

    private static CookieSerializer cookie(String name, boolean secure) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setUseSecureCookie(secure);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setCookiePath("/");
        return cookie;
    }
}
