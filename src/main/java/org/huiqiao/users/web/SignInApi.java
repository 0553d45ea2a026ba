package org.huiqiao.users.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.huiqiao.limits.Limited;
import org.huiqiao.once.EachTime;
import org.huiqiao.users.Actor;
import org.huiqiao.users.ApiTokens;
import org.huiqiao.users.CustomerSignIn;
import org.huiqiao.users.Mobile;
import org.huiqiao.users.SignInCodes;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A partner's page signs its customer in and gets a token for half an hour. */
@RestController
@RequestMapping("/api/v1/sign-in")
class SignInApi {

    private final SignInCodes codes;
    private final CustomerSignIn customers;
    private final ApiTokens tokens;

    SignInApi(SignInCodes codes, CustomerSignIn customers, ApiTokens tokens) {
        this.codes = codes;
        this.customers = customers;
        this.tokens = tokens;
    }

    record CodeRequest(@NotBlank String phone) {}

    record SignInRequest(@NotBlank String phone, @NotBlank String code) {}

    @EachTime("nobody is signed in yet; each code is a new one")
    @PostMapping("/code")
    @Limited("sms-address")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void sendCode(@Valid @RequestBody CodeRequest request) {
        codes.issue(Mobile.parse(request.phone()));
    }

    @EachTime("nobody is signed in yet; a code serves once")
    @PostMapping
    ApiTokens.Token signIn(@Valid @RequestBody SignInRequest request) {
        return tokens.issue(customers.enter(Mobile.parse(request.phone()), request.code()));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(Actor customer, HttpServletRequest request) {
        BearerTokens.in(request).ifPresent(tokens::revoke);
    }
}
