package org.huiqiao.users.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.huiqiao.limits.Limited;
import org.huiqiao.once.EachTime;
import org.huiqiao.users.Actor;
import org.huiqiao.users.KnownDevices;
import org.huiqiao.users.StaffAccounts;
import org.huiqiao.users.StaffPasswords;
import org.huiqiao.users.StaffSignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Choosing a password: another one, or the first with the starting code. What was typed is never shown again. */
@Controller
class PasswordPages {

    private final StaffPasswords passwords;
    private final StaffAccounts accounts;
    private final StaffSignIn staff;
    private final KnownDevices devices;
    private final DeviceCookie cookie;

    PasswordPages(
            StaffPasswords passwords,
            StaffAccounts accounts,
            StaffSignIn staff,
            KnownDevices devices,
            DeviceCookie cookie) {
        this.passwords = passwords;
        this.accounts = accounts;
        this.staff = staff;
        this.devices = devices;
        this.cookie = cookie;
    }

    record Change(
            @Nullable String current,
            @Nullable String chosen,
            @Nullable String again) {}

    record First(
            @Nullable String username,
            @Nullable String code,
            @Nullable String chosen,
            @Nullable String again) {}

    @GetMapping("/staff/security/password")
    String change(@ModelAttribute("form") Change form) {
        return "users/password";
    }

    @EachTime("a password, a code or a secret: neither it nor what comes of it is kept")
    @PostMapping("/staff/security/password")
    String change(
            @ModelAttribute("form") Change form,
            BindingResult errors,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        String current = said(form.current());
        if (!isCurrent(actor, current, request)) {
            errors.rejectValue("current", "users.password.current.wrong");
        }
        if (!current.isEmpty() && current.equals(form.chosen())) {
            errors.rejectValue("chosen", "users.password.problem.same");
        }
        check(actor.id(), form.chosen(), form.again(), errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return "users/password";
        }
        passwords.set(actor.id(), said(form.chosen()), request.getSession().getId());
        return "redirect:/staff/security?password";
    }

    @GetMapping("/staff/login/first")
    String first(@ModelAttribute("form") First form) {
        return "users/first";
    }

    @EachTime("a password, a code or a secret: neither it nor what comes of it is kept")
    @PostMapping("/staff/login/first")
    @Limited("first-password")
    String first(@ModelAttribute("form") First form, BindingResult errors, HttpServletResponse response) {
        String id = said(form.username()).strip();
        String code = said(form.code());
        if (!accounts.mayStart(id, code)) {
            errors.rejectValue("code", "users.first.wrong");
        }
        check(id, form.chosen(), form.again(), errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return "users/first";
        }
        accounts.start(id, code, said(form.chosen()));
        return "redirect:/staff/login?chosen";
    }

    private void check(String staffId, @Nullable String chosen, @Nullable String again, BindingResult errors) {
        passwords.problem(staffId, said(chosen)).ifPresent(problem -> errors.rejectValue("chosen", problem));
        if (!Objects.equals(chosen, again)) {
            errors.rejectValue("again", "users.password.again.differs");
        }
    }

    /** Guessing it here counts as guessing it at the door. */
    private boolean isCurrent(Actor actor, String current, HttpServletRequest request) {
        SignInDetails details = SignInDetails.of(request, actor.id(), cookie);
        @Nullable String device = details.device(actor.id(), devices);
        return !staff.tooManyFailures(actor.id(), details.address(), device)
                && staff.enter(actor.id(), current, details.address(), device).isPresent();
    }

    private static String said(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
