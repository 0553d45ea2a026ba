package org.huiqiao.users.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiqiao.users.KnownDevices;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** Carries a token of {@link KnownDevices}, one cookie for each person who signs in on the device. */
@Component
class DeviceCookie {

    private static final Duration KEPT = Duration.ofDays(180);

    private final KnownDevices devices;
    private final boolean demo;

    DeviceCookie(KnownDevices devices, Environment environment) {
        this.devices = devices;
        this.demo = environment.acceptsProfiles(Profiles.of("demo | test"));
    }

    Optional<String> read(HttpServletRequest request, String staffId) {
        Cookie[] cookies = request.getCookies();
        String name = name(staffId);
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    void leave(HttpServletRequest request, HttpServletResponse response, String staffId) {
        if (read(request, staffId)
                .flatMap(token -> devices.device(staffId, token))
                .isPresent()) {
            return;
        }
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name(staffId), devices.issue(staffId))
                        .httpOnly(true)
                        .secure(!demo)
                        .sameSite("Strict")
                        .path("/")
                        .maxAge(KEPT)
                        .build()
                        .toString());
    }

    private String name(String staffId) {
        return (demo ? "" : "__Host-") + "huiqiao-device-" + devices.slot(staffId);
    }
}
