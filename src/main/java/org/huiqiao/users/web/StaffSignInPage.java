package org.huiqiao.users.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.huiqiao.once.EachTime;
import org.huiqiao.users.DemoStaff;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class StaffSignInPage {

    private final boolean demo;
    private final PasskeyDoor passkeys;
    private final BanksOwnSignIn banksOwn;

    StaffSignInPage(Environment environment, PasskeyDoor passkeys, BanksOwnSignIn banksOwn) {
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
        this.passkeys = passkeys;
        this.banksOwn = banksOwn;
    }

    /** {@code demoPeople} is empty outside the demo; {@code notice} and {@code problem} are message keys. */
    record Page(
            String username,
            @Nullable String problem,
            @Nullable String notice,
            boolean passkeys,
            List<BanksOwnSignIn.Way> others,
            List<DemoStaff.Person> demoPeople,
            String demoPassword) {}

    @GetMapping("/staff/login")
    String login(
            @RequestParam(name = "left", required = false) @Nullable String left,
            @RequestParam(name = "chosen", required = false) @Nullable String chosen,
            @RequestParam(name = "unknown", required = false) @Nullable String unknown,
            HttpServletRequest request,
            Model model) {
        String notice = left != null ? "users.login.staff.left" : chosen != null ? "users.first.done" : null;
        return show("", unknown == null ? null : "users.login.staff.unknown", notice, request, model);
    }

    /** Reached by a forward when name or password were wrong. */
    @EachTime("shows the form again")
    @PostMapping("/staff/login/again")
    String again(
            @RequestParam(defaultValue = "") String username,
            @RequestAttribute(WebAttributes.AUTHENTICATION_EXCEPTION) AuthenticationException why,
            HttpServletRequest request,
            Model model) {
        String problem = why instanceof LockedException ? "users.login.staff.locked" : "users.login.staff.wrong";
        return show(username, problem, null, request, model);
    }

    private String show(
            String username,
            @Nullable String problem,
            @Nullable String notice,
            HttpServletRequest request,
            Model model) {
        List<DemoStaff.Person> people = demo ? DemoStaff.people() : List.of();
        model.addAttribute(
                "page",
                new Page(
                        username,
                        problem,
                        notice,
                        passkeys.isOpen(request),
                        banksOwn.ways(),
                        people,
                        demo ? DemoStaff.PASSWORD : ""));
        return "users/staff-login";
    }
}
