package org.huiqiao.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.huiqiao.portal.GivenConsent;
import org.huiqiao.portal.GivenConsents;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/my/consents")
@Tag(name = "consents", description = "Customer: what was agreed to, and the way back")
class MyConsentsApi {

    private final GivenConsents consents;

    MyConsentsApi(GivenConsents consents) {
        this.consents = consents;
    }

    record Given(
            String applicationId,
            @Nullable String documentId,
            String code,
            int version,
            String title,
            String receiver,
            String body,
            boolean required,
            Instant grantedAt,
            @Nullable Instant ended,
            boolean withdrawn,
            boolean withdrawalEndsApplication) {

        static Given of(GivenConsent given) {
            return new Given(
                    given.application().id(),
                    given.document() == null ? null : given.document().id(),
                    given.text().code(),
                    given.text().version(),
                    given.text().title(),
                    given.text().receiver(),
                    given.text().body(),
                    given.text().required(),
                    given.grantedAt(),
                    given.ended(),
                    given.withdrawn(),
                    given.endsCase());
        }
    }

    record Withdrawal(
            @NotBlank String applicationId,
            @NotBlank String code,
            @Nullable String documentId) {}

    @GetMapping
    List<Given> all(Actor actor, Locale locale) {
        return consents.of(actor, locale).stream().map(Given::of).toList();
    }

    @Operation(summary = "Nothing is asked under it any more; a required one ends the application that needs it")
    @PostMapping("/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@Valid @RequestBody Withdrawal withdrawal, Actor actor) {
        consents.withdraw(withdrawal.applicationId(), withdrawal.code(), withdrawal.documentId(), actor);
    }
}
