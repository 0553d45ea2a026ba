package org.huiqiao.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.huiqiao.application.Borrowing;
import org.huiqiao.application.Intake;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.common.CreditCode;
import org.huiqiao.common.Masks;
import org.huiqiao.common.Money;
import org.huiqiao.consent.ConsentText;
import org.huiqiao.consent.Consents;
import org.huiqiao.consent.Presentation;
import org.huiqiao.customers.Company;
import org.huiqiao.portal.ApplyDesk;
import org.huiqiao.portal.BorrowingAnswers;
import org.huiqiao.portal.OwnCases;
import org.huiqiao.repayment.RepaymentMethod;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/my/applications/{id}")
@Tag(name = "apply", description = "Customer: the sections of an application that is being filled in")
class ApplyApi {

    private static final String CHANNEL = "API";

    private final OwnCases cases;
    private final ApplyDesk desk;
    private final BorrowingAnswers borrowing;
    private final Intake intake;
    private final Consents consents;

    ApplyApi(OwnCases cases, ApplyDesk desk, BorrowingAnswers borrowing, Intake intake, Consents consents) {
        this.cases = cases;
        this.desk = desk;
        this.borrowing = borrowing;
        this.intake = intake;
        this.consents = consents;
    }

    record CompanyRequest(@NotBlank String creditCode) {}

    record CompanyAnswer(
            String creditCode,
            String name,
            String borrowerType,
            String legalRepName,
            LocalDate establishedOn,
            String address) {

        static CompanyAnswer of(Company company) {
            return new CompanyAnswer(
                    company.id(),
                    company.name(),
                    company.borrowerType().name(),
                    Masks.name(company.legalRepName()),
                    company.establishedOn(),
                    company.address());
        }
    }

    record BorrowingRequest(
            @NotNull @Positive BigDecimal amount,
            @Min(1) int termMonths,
            @NotNull RepaymentMethod repaymentMethod,
            @NotBlank @Size(max = 190) String purpose,
            @NotNull @Pattern(regexp = "\\d{10,30}") String accountNo,
            @Nullable @Size(max = 100) String payeeName,
            @Nullable @Pattern(regexp = "\\d{10,30}") String payeeAccount) {}

    record PropertyRequest(
            @NotBlank @Size(max = 100) String certNo,
            @NotBlank @Size(max = 200) String address) {}

    record ConsentRequest(@NotBlank String code, @Min(1) int version) {}

    record ConsentsRequest(@NotEmpty List<@Valid ConsentRequest> consents) {}

    record ConsentAnswer(
            String code,
            int version,
            String title,
            String body,
            String receiver,
            boolean required,
            String sha256,
            boolean granted) {}

    @Operation(summary = "Looks the company up in the business registry and borrows for it")
    @PutMapping("/company")
    CompanyAnswer company(@PathVariable String id, @Valid @RequestBody CompanyRequest request, Actor actor) {
        LoanApplication application = cases.get(id, actor);
        String code = CreditCode.parse(request.creditCode()).value();
        return CompanyAnswer.of(desk.borrowFor(application, code, actor));
    }

    @PutMapping("/borrowing")
    void borrowing(@PathVariable String id, @Valid @RequestBody BorrowingRequest request, Actor actor) {
        borrowing.keep(
                cases.get(id, actor),
                new Borrowing(
                        Money.yuan(request.amount()),
                        request.termMonths(),
                        request.repaymentMethod().name(),
                        request.purpose().strip(),
                        request.accountNo(),
                        request.payeeName(),
                        request.payeeAccount()),
                actor);
    }

    @PutMapping("/property")
    void property(@PathVariable String id, @Valid @RequestBody PropertyRequest request, Actor actor) {
        cases.get(id, actor);
        intake.secureWith(id, request.certNo().strip(), request.address().strip(), actor);
    }

    @GetMapping("/consents")
    List<ConsentAnswer> consents(@PathVariable String id, Actor actor, Locale locale) {
        LoanApplication application = cases.get(id, actor);
        return consents.required(application.productCode(), locale).stream()
                .map(text -> answer(id, text))
                .toList();
    }

    @Operation(summary = "Grants consents, each by the version that the customer has read")
    @PostMapping("/consents")
    List<ConsentAnswer> grant(
            @PathVariable String id,
            @Valid @RequestBody ConsentsRequest request,
            Actor actor,
            Locale locale,
            HttpServletRequest http) {
        cases.get(id, actor);
        Presentation shown =
                new Presentation(CHANNEL, locale, http.getRemoteAddr(), http.getHeader(HttpHeaders.USER_AGENT));
        request.consents().forEach(one -> consents.grant(id, actor.id(), one.code(), one.version(), shown, actor));
        return consents(id, actor, locale);
    }

    private ConsentAnswer answer(String id, ConsentText text) {
        return new ConsentAnswer(
                text.code(),
                text.version(),
                text.title(),
                text.body(),
                text.receiver(),
                text.required(),
                text.sha256(),
                consents.covers(id, text.code()));
    }
}
