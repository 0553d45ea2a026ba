package org.huiqiao.users.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** A session ends at the first request after its owner left, got or lost a post, or moved to another branch. */
class StillInPost extends OncePerRequestFilter {

    private final Users users;

    StillInPost(Users users) {
        this.users = users;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        @Nullable HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(StaffEntrance.SIGNED_IN) != null) {
            Optional<Actor> signedIn = signedIn();
            if (signedIn.isPresent() && !users.staff(signedIn.get().id()).equals(signedIn)) {
                session.invalidate();
                SecurityContextHolder.clearContext();
            }
        }
        chain.doFilter(request, response);
    }

    private static Optional<Actor> signedIn() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (known instanceof ActorAuthentication whole) {
            return Optional.of(whole.getPrincipal());
        }
        return known instanceof HalfSignedIn half ? Optional.of(half.actor()) : Optional.empty();
    }
}
