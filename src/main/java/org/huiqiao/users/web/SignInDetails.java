package org.huiqiao.users.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.huiqiao.users.KnownDevices;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/**
 * Where somebody tries to sign in from: the address, the token that this device was left with for the name that is
 * tried, and a second factor that came along.
 */
record SignInDetails(
        String address,
        @Nullable String deviceToken,
        @Nullable String factor) {

    static final String FACTOR = "Second-Factor";

    static SignInDetails of(HttpServletRequest request, String staffId, DeviceCookie cookie) {
        return new SignInDetails(
                request.getRemoteAddr(), cookie.read(request, staffId).orElse(null), request.getHeader(FACTOR));
    }

    static SignInDetails of(Authentication asked) {
        return asked.getDetails() instanceof SignInDetails details ? details : new SignInDetails("unknown", null, null);
    }

    @Nullable
    String device(String staffId, KnownDevices devices) {
        return Optional.ofNullable(deviceToken)
                .flatMap(token -> devices.device(staffId, token))
                .orElse(null);
    }
}
