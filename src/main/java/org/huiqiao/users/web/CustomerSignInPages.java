package org.huiqiao.users.web;

import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.Locale;
import org.huiqiao.common.Refused;
import org.huiqiao.limits.Limited;
import org.huiqiao.once.EachTime;
import org.huiqiao.users.Mobile;
import org.huiqiao.users.SignInCodes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.SessionAttribute;

/** Phone first, then the code; the phone waits in the session and never in an address. */
@Controller
class CustomerSignInPages {

    private static final String PHONE = "signInPhone";

    private final SignInCodes codes;

    private final MessageSource messages;
    private final boolean demo;

    CustomerSignInPages(SignInCodes codes, MessageSource messages, Environment environment) {
        this.codes = codes;
        this.messages = messages;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    record PhoneForm(
            @NotBlank(message = "{users.login.phone.empty}") String phone) {}

    record CodePage(
            String phone, String maskedPhone, @Nullable String problem, boolean demo) {}

    @GetMapping("/login")
    String phone(@ModelAttribute("form") PhoneForm form) {
        return "users/login";
    }

    @EachTime("nobody is signed in yet; each code is a new one")
    @PostMapping("/login/code")
    @Limited("sms-address")
    String send(@Valid @ModelAttribute("form") PhoneForm form, BindingResult errors, HttpSession session) {
        if (!errors.hasErrors()) {
            try {
                Mobile phone = Mobile.parse(form.phone());
                session.setAttribute(PHONE, phone.value());
                codes.issue(phone);
                return "redirect:/login/code";
            } catch (Refused refused) {
                errors.rejectValue("phone", refused.messageKey(), refused.args(), null);
            }
        }
        return "users/login";
    }

    @GetMapping("/login/code")
    String code(@SessionAttribute(name = PHONE, required = false) @Nullable String phone, Model model) {
        return show(phone, null, model);
    }

    /** Reached by a forward when the code was wrong. */
    @EachTime("shows the form again")
    @PostMapping("/login/again")
    String again(
            @SessionAttribute(name = PHONE, required = false) @Nullable String phone,
            @RequestAttribute(WebAttributes.AUTHENTICATION_EXCEPTION) AuthenticationException why,
            Locale locale,
            Model model) {
        String problem = why.getCause() instanceof Refused refused
                ? messages.getMessage(refused.messageKey(), refused.args(), locale)
                : null;
        return show(phone, problem, model);
    }

    private String show(@Nullable String phone, @Nullable String problem, Model model) {
        if (phone == null) {
            return "redirect:/login";
        }
        model.addAttribute("page", new CodePage(phone, Mobile.parse(phone).masked(), problem, demo));
        return "users/login-code";
    }
}
