package org.huiqiao.users.web;

import jakarta.servlet.SessionTrackingMode;
import java.util.Set;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.boot.web.servlet.server.CookieSameSiteSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The session lives in one cookie. Outside the demo it is bound to https and to this host. */
@Configuration
class SessionCookie {

    @Bean
    CookieSameSiteSupplier sessionCookieSameSite() {
        return CookieSameSiteSupplier.ofLax();
    }

    @Bean
    @Profile("demo | test")
    ServletContextInitializer plainSessionCookie() {
        return cookie("huiqiao", false);
    }

    @Bean
    @Profile("!demo & !test")
    ServletContextInitializer hostSessionCookie() {
        return cookie("__Host-huiqiao", true);
    }

    private static ServletContextInitializer cookie(String name, boolean secure) {
        return context -> {
            context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
            context.getSessionCookieConfig().setName(name);
            context.getSessionCookieConfig().setSecure(secure);
            context.getSessionCookieConfig().setHttpOnly(true);
            context.getSessionCookieConfig().setPath("/");
        };
    }
}
