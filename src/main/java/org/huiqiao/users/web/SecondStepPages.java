package org.huiqiao.users.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.huiqiao.limits.Limited;
import org.huiqiao.once.EachTime;
import org.huiqiao.users.Actor;
import org.huiqiao.users.StaffSignIn;
import org.huiqiao.users.Users;
import org.huiqiao.users.factor.Authenticators;
import org.huiqiao.users.factor.RecoveryCodes;
import org.huiqiao.users.factor.SecondFactors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** The second half of signing in, and the passkey that is both halves. */
@Controller
class SecondStepPages {

    private final SecondFactors factors;
    private final Authenticators authenticators;
    private final RecoveryCodes recovery;
    private final PasskeyDoor passkeys;
    private final StaffEntrance entrance;
    private final Users users;

    SecondStepPages(
            SecondFactors factors,
            Authenticators authenticators,
            RecoveryCodes recovery,
            PasskeyDoor passkeys,
            StaffEntrance entrance,
            Users users) {
        this.factors = factors;
        this.authenticators = authenticators;
        this.recovery = recovery;
        this.passkeys = passkeys;
        this.entrance = entrance;
        this.users = users;
    }

    /** @param problem a message key */
    record Page(boolean codes, boolean passkeys, @Nullable String problem) {}

    @GetMapping(StaffEntrance.SECOND)
    String second(HttpServletRequest request, Model model) {
        return show(half(), null, request, model);
    }

    @EachTime("a password, a code or a secret: neither it nor what comes of it is kept")
    @PostMapping(StaffEntrance.SECOND)
    @Nullable
    String second(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(name = SessionStepUp.PASSKEY, defaultValue = "") String passkey,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws ServletException, IOException {
        Actor actor = half();
        boolean right = passkey.isBlank()
                ? factors.take(actor.id(), code).isPresent()
                : passkeys.owner(request, passkey).filter(actor.id()::equals).isPresent();
        if (right) {
            entrance.enter(request, response, actor);
            return null;
        }
        boolean locked = factors.tooManyFailures(actor.id());
        response.setStatus(locked ? 429 : HttpStatus.UNAUTHORIZED.value());
        if (locked) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(StaffSignIn.WINDOW.toSeconds()));
        }
        return show(actor, locked ? "users.second.locked" : "users.second.wrong", request, model);
    }

    /** For whoever is signing in, of whom perhaps nothing is known yet, or is asked again. */
    @EachTime("a password, a code or a secret: neither it nor what comes of it is kept")
    @PostMapping(path = "/staff/login/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    @Limited("passkey")
    String options(HttpServletRequest request) {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        boolean named = known instanceof HalfSignedIn
                || known instanceof ActorAuthentication whole
                        && whole.getPrincipal().isStaff();
        return passkeys.question(request, named ? known.getName() : null)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @EachTime("a password, a code or a secret: neither it nor what comes of it is kept")
    @PostMapping("/staff/login/passkey")
    @Limited("passkey")
    @Nullable
    String passkey(
            @RequestParam(name = SessionStepUp.PASSKEY, defaultValue = "") String answer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        Optional<Actor> owner = passkeys.owner(request, answer).flatMap(users::staff);
        if (owner.isEmpty()) {
            return "redirect:/staff/login?unknown";
        }
        entrance.enter(request, response, owner.get());
        return null;
    }

    private String show(Actor actor, @Nullable String problem, HttpServletRequest request, Model model) {
        boolean codes = authenticators.isEnrolled(actor.id()) || recovery.left(actor.id()) > 0;
        model.addAttribute("page", new Page(codes, passkeys.isOpen(request), problem));
        return "users/second";
    }

    private static Actor half() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof HalfSignedIn signingIn) {
            return signingIn.actor();
        }
        throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}
