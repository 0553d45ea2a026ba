package org.huiqiao.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.ApplicationStatus;
import org.huiqiao.application.Intake;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.limits.Limited;
import org.huiqiao.portal.ApplyDesk;
import org.huiqiao.portal.Journeys;
import org.huiqiao.portal.OfferDesk;
import org.huiqiao.portal.OwnCases;
import org.huiqiao.portal.ProgressBoard;
import org.huiqiao.portal.Reasons;
import org.huiqiao.portal.Step;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/my/applications")
@Tag(name = "applications", description = "Customer: an application from its beginning to its end")
class ApplicationApi {

    private static final String CHANNEL = "API";

    private final ApplyDesk apply;
    private final Intake intake;
    private final ApplicationDesk desk;
    private final OwnCases cases;
    private final ProgressBoard board;
    private final Journeys journeys;
    private final OfferDesk offers;
    private final Reasons reasons;

    ApplicationApi(
            ApplyDesk apply,
            Intake intake,
            ApplicationDesk desk,
            OwnCases cases,
            ProgressBoard board,
            Journeys journeys,
            OfferDesk offers,
            Reasons reasons) {
        this.apply = apply;
        this.intake = intake;
        this.desk = desk;
        this.cases = cases;
        this.board = board;
        this.journeys = journeys;
        this.offers = offers;
        this.reasons = reasons;
    }

    /** @param tag the code at the end of the link that the customer came by, if there was one */
    record Begin(@NotBlank String productCode, @Nullable String tag) {}

    record OfferAnswer(@NotNull @Nullable Boolean accepted) {}

    @Operation(summary = "Begins an application, or goes on with the draft there is for the product")
    @Limited(value = "application", by = Limited.By.ACTOR)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ApplicationView begin(@Valid @RequestBody Begin begin, Actor actor, Locale locale) {
        return view(apply.begin(begin.productCode(), CHANNEL, begin.tag(), actor), locale);
    }

    @GetMapping
    List<ApplicationView> all(Actor actor, Locale locale) {
        return cases.all(actor).stream()
                .map(application -> view(application, locale))
                .toList();
    }

    @GetMapping("/{id}")
    ApplicationView one(@PathVariable String id, Actor actor, Locale locale) {
        return view(cases.get(id, actor), locale);
    }

    @Operation(summary = "Sends the application off; doing it again changes nothing")
    @PostMapping("/{id}/submit")
    ApplicationView submit(@PathVariable String id, Actor actor, Locale locale) {
        cases.get(id, actor);
        return view(intake.submit(id, actor), locale);
    }

    @PostMapping("/{id}/offer")
    ApplicationView answerOffer(
            @PathVariable String id, @Valid @RequestBody OfferAnswer answer, Actor actor, Locale locale) {
        cases.get(id, actor);
        desk.answerOffer(id, Boolean.TRUE.equals(answer.accepted()), actor);
        return one(id, actor, locale);
    }

    @PostMapping("/{id}/withdraw")
    ApplicationView withdraw(@PathVariable String id, Actor actor, Locale locale) {
        if (cases.get(id, actor).status() != ApplicationStatus.WITHDRAWN) {
            desk.withdraw(id, actor);
        }
        return one(id, actor, locale);
    }

    @Operation(summary = "After an automatic decline a person looks at the case again (PIPL 24)")
    @PostMapping("/{id}/human-review")
    ApplicationView askHuman(@PathVariable String id, Actor actor, Locale locale) {
        LoanApplication application = cases.get(id, actor);
        if (!board.of(application).mayAskHuman() && !application.humanRequested()) {
            throw new HumanReviewNotOpen();
        }
        if (!application.humanRequested()) {
            desk.requestHuman(id, actor);
        }
        return one(id, actor, locale);
    }

    private ApplicationView view(LoanApplication application, Locale locale) {
        boolean draft = application.status() == ApplicationStatus.DRAFT;
        List<String> open = !draft
                ? List.of()
                : journeys.of(application).open().stream().map(Step::path).toList();
        return ApplicationView.of(
                application,
                board.of(application),
                open,
                offers.of(application).orElse(null),
                reasons.of(application, locale));
    }
}
