package org.huiqiao.users.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Goes where the person wanted to go; idle sessions end after 15 minutes for staff and 30 for customers. */
class SignedIn extends SavedRequestAwareAuthenticationSuccessHandler {

    private final int idleSeconds;

    private SignedIn(String home, int idleSeconds) {
        this.idleSeconds = idleSeconds;
        setDefaultTargetUrl(home);
    }

    static SignedIn to(String home, int idleSeconds) {
        return new SignedIn(home, idleSeconds);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        request.getSession().setMaxInactiveInterval(idleSeconds);
        super.onAuthenticationSuccess(request, response, authentication);
    }
}
