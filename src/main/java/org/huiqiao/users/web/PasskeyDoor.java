package org.huiqiao.users.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.util.Optional;
import org.huiqiao.users.factor.Passkeys;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Passkeys over the web: on which address they hold, and the challenge that waits in the session for its answer. */
@Component
class PasskeyDoor {

    private static final String CHALLENGE = "passkeyChallenge";
    private static final String LOCAL = "localhost";

    private final Passkeys passkeys;
    private final String origin;
    private final boolean demo;

    /** @param origin such as {@code https://loan.bank.example}; without one there are passkeys in the demo only, on localhost */
    PasskeyDoor(Passkeys passkeys, Environment environment, @Value("${huiqiao.users.passkeys.origin:}") String origin) {
        this.passkeys = passkeys;
        this.origin = origin;
        this.demo = environment.acceptsProfiles(Profiles.of("demo | test"));
    }

    boolean isOpen(HttpServletRequest request) {
        return site(request).isPresent();
    }

    Optional<String> newKey(HttpServletRequest request, String staffId) {
        return site(request).map(site -> passkeys.newKey(site, staffId, newChallenge(request)));
    }

    boolean register(HttpServletRequest request, String staffId, String label, String answer) {
        Optional<String> challenge = challenge(request);
        return challenge.isPresent()
                && site(request)
                        .filter(site -> passkeys.register(site, staffId, challenge.get(), label, answer))
                        .isPresent();
    }

    Optional<String> question(HttpServletRequest request, @Nullable String staffId) {
        return site(request).map(site -> passkeys.question(site, staffId, newChallenge(request)));
    }

    Optional<String> owner(HttpServletRequest request, String answer) {
        Optional<String> challenge = challenge(request);
        return site(request)
                .filter(site -> challenge.isPresent())
                .flatMap(site -> passkeys.owner(site, challenge.orElseThrow(), answer));
    }

    private static String newChallenge(HttpServletRequest request) {
        String challenge = Passkeys.newChallenge();
        request.getSession().setAttribute(CHALLENGE, challenge);
        return challenge;
    }

    /** Good for one answer. */
    private static Optional<String> challenge(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(CHALLENGE) instanceof String challenge)) {
            return Optional.empty();
        }
        session.removeAttribute(CHALLENGE);
        return Optional.of(challenge);
    }

    private Optional<Passkeys.Site> site(HttpServletRequest request) {
        if (!origin.isBlank()) {
            return Optional.of(new Passkeys.Site(URI.create(origin).getHost(), origin));
        }
        return demo && LOCAL.equals(request.getServerName())
                ? Optional.of(new Passkeys.Site(LOCAL, "http://" + LOCAL + ":" + request.getServerPort()))
                : Optional.empty();
    }
}
