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

    StaffSignInPage(Environment environment) {
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** {@code demoPeople} is empty outside the demo. */
    record Page(
            String username,
            @Nullable String problem,
            boolean left,
            List<DemoStaff.Person> demoPeople,
            String demoPassword) {}

    @GetMapping("/staff/login")
    String login(@RequestParam(name = "left", required = false) @Nullable String left, Model model) {
        return show("", null, left != null, model);
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
        return show(username, problem, false, model);
    }

    private String show(String username, @Nullable String problem, boolean left, Model model) {
        List<DemoStaff.Person> people = demo ? DemoStaff.people() : List.of();
        model.addAttribute("page", new Page(username, problem, left, people, demo ? DemoStaff.PASSWORD : ""));
        return "users/staff-login";
    }
}
