package org.huiqiao.users.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.huiqiao.common.QrPicture;
import org.huiqiao.once.EachTime;
import org.huiqiao.users.Actor;
import org.huiqiao.users.StepUp;
import org.huiqiao.users.factor.Authenticators;
import org.huiqiao.users.factor.Passkeys;
import org.huiqiao.users.factor.RecoveryCodes;
import org.huiqiao.users.factor.SecondFactors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** Where staff look after what proves who they are. To change it takes what is there already. */
@Controller
@RequestMapping(SecondFactorFirst.ENROLMENT)
class SecurityPages {

    private static final String HOME = "redirect:" + SecondFactorFirst.ENROLMENT;

    private final SecondFactors factors;
    private final Authenticators authenticators;
    private final RecoveryCodes recovery;
    private final Passkeys passkeys;
    private final PasskeyDoor door;
    private final StepUp stepUp;
    private final StaffEntrance entrance;

    SecurityPages(
            SecondFactors factors,
            Authenticators authenticators,
            RecoveryCodes recovery,
            Passkeys passkeys,
            PasskeyDoor door,
            StepUp stepUp,
            StaffEntrance entrance) {
        this.factors = factors;
        this.authenticators = authenticators;
        this.recovery = recovery;
        this.passkeys = passkeys;
        this.door = door;
        this.stepUp = stepUp;
        this.entrance = entrance;
    }

    /** @param missing the post wants a second factor, and nothing else opens until there is one */
    record Overview(
            boolean missing,
            boolean passwordChanged,
            boolean authenticator,
            List<Passkeys.Passkey> passkeys,
            boolean passkeysOpen,
            int recoveryLeft) {

        public boolean any() {
            return authenticator || !passkeys.isEmpty();
        }
    }

    record Enrolment(
            String secret, QrPicture picture, @Nullable String problem) {}

    record Recovery(List<String> codes) {}

    record NewPasskey(@Nullable String problem) {}

    @GetMapping
    String overview(
            @RequestParam(required = false) @Nullable String password,
            Actor actor,
            HttpServletRequest request,
            Model model) {
        List<Passkeys.Passkey> keys = passkeys.of(actor.id());
        boolean enrolled = authenticators.isEnrolled(actor.id());
        model.addAttribute(
                "page",
                new Overview(
                        factors.isMandatoryFor(actor) && !enrolled && keys.isEmpty(),
                        password != null,
                        enrolled,
                        keys,
                        door.isOpen(request),
                        recovery.left(actor.id())));
        return "users/security";
    }

    @PostMapping("/authenticator")
    String begin(Actor actor) {
        stepUp.require(actor);
        authenticators.begin(actor.id());
        return "redirect:/staff/security/authenticator";
    }

    @GetMapping("/authenticator")
    String enrol(Actor actor, Model model) {
        return enrolment(actor, null, model);
    }

    @EachTime("a password, a code or a secret: neither it nor what comes of it is kept")
    @PostMapping("/authenticator/confirm")
    String confirm(
            @RequestParam(defaultValue = "") String code,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        stepUp.require(actor);
        if (authenticators.confirm(actor.id(), code.replaceAll("\\s", ""))) {
            return added(actor, request, response, model);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return enrolment(actor, "users.second.wrong", model);
    }

    @PostMapping("/authenticator/remove")
    String removeAuthenticator(Actor actor) {
        stepUp.require(actor);
        authenticators.remove(actor.id());
        return HOME;
    }

    @EachTime("a password, a code or a secret: neither it nor what comes of it is kept")
    @PostMapping("/recovery")
    String renew(Actor actor, Model model) {
        stepUp.require(actor);
        return factors.has(actor.id()) ? codes(actor, model) : HOME;
    }

    /** Asks for what is there already, before a new one is made. */
    @PostMapping("/passkeys/new")
    String beginPasskey(Actor actor) {
        stepUp.require(actor);
        return "redirect:/staff/security/passkeys/new";
    }

    @GetMapping("/passkeys/new")
    String newPasskey(Actor actor, HttpServletRequest request, Model model) {
        if (!door.isOpen(request)) {
            return HOME;
        }
        model.addAttribute("page", new NewPasskey(null));
        return "users/passkey";
    }

    @EachTime("a password, a code or a secret: neither it nor what comes of it is kept")
    @PostMapping(path = "/passkeys/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String options(Actor actor, HttpServletRequest request) {
        stepUp.require(actor);
        return door.newKey(request, actor.id()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @EachTime("a password, a code or a secret: neither it nor what comes of it is kept")
    @PostMapping("/passkeys")
    String register(
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "") String made,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        stepUp.require(actor);
        if (door.register(request, actor.id(), label, made)) {
            return added(actor, request, response, model);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("page", new NewPasskey("users.passkey.failed"));
        return "users/passkey";
    }

    @PostMapping("/passkeys/{key}/remove")
    String removePasskey(@PathVariable String key, Actor actor) {
        stepUp.require(actor);
        passkeys.remove(actor.id(), key);
        return HOME;
    }

    private String added(Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
        entrance.freshen(request, response, actor);
        return recovery.left(actor.id()) == 0 ? codes(actor, model) : HOME;
    }

    private String codes(Actor actor, Model model) {
        model.addAttribute("page", new Recovery(recovery.renew(actor.id())));
        return "users/recovery";
    }

    private String enrolment(Actor actor, @Nullable String problem, Model model) {
        Optional<Authenticators.Secret> secret = authenticators.begun(actor.id());
        if (secret.isEmpty()) {
            return HOME;
        }
        String shown = secret.get().text().replaceAll("(.{4})(?=.)", "$1 ");
        model.addAttribute(
                "page", new Enrolment(shown, QrPicture.of(secret.get().uri()), problem));
        return "users/authenticator";
    }
}
