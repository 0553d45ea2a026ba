package org.huiqiao.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.huiqiao.consent.ConsentText;
import org.huiqiao.consent.Presentation;
import org.huiqiao.documents.Document;
import org.huiqiao.documents.KeptDocument;
import org.huiqiao.portal.KeptDesk;
import org.huiqiao.portal.OwnCases;
import org.huiqiao.users.Actor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/my")
@Tag(
        name = "kept documents",
        description = "Customer: documents kept for the next application, each by its own consent")
class KeptDocumentApi {

    private static final String CHANNEL = "API";

    private final KeptDesk desk;
    private final OwnCases cases;

    KeptDocumentApi(KeptDesk desk, OwnCases cases) {
        this.desk = desk;
        this.cases = cases;
    }

    /** @param sentBack the bank did not take it, so that it is offered to no case */
    record Kept(
            String id,
            String creditCode,
            String docCode,
            String fileName,
            String sha256,
            String applicationId,
            Instant broughtAt,
            Instant keptAt,
            boolean sentBack) {

        static Kept of(KeptDocument kept) {
            return new Kept(
                    kept.id(),
                    kept.companyId(),
                    kept.docCode(),
                    kept.fileName(),
                    kept.sha256(),
                    kept.applicationId(),
                    kept.broughtAt(),
                    kept.keptAt(),
                    kept.sentBack());
        }
    }

    record Box(ConsentText consent, List<Kept> documents) {}

    record KeepRequest(@NotBlank String documentId, @Min(1) int version) {}

    record UseRequest(@NotBlank String keptId) {}

    record Used(String id, String docCode, String fileName, String sha256) {

        static Used of(Document document) {
            return new Used(document.id(), document.docCode(), document.fileName(), document.sha256());
        }
    }

    @Operation(summary = "What is kept, newest of each kind first, and the text that is agreed to for each")
    @GetMapping("/kept-documents")
    Box list(Actor actor, Locale locale) {
        return new Box(
                desk.text(locale), desk.inBox(actor).stream().map(Kept::of).toList());
    }

    @Operation(summary = "Keeps one document of this application, by the consent to just that")
    @PostMapping("/applications/{id}/documents/keep")
    @ResponseStatus(HttpStatus.CREATED)
    Kept keep(
            @PathVariable String id,
            @Valid @RequestBody KeepRequest asked,
            Actor actor,
            Locale locale,
            HttpServletRequest http) {
        Presentation shown =
                new Presentation(CHANNEL, locale, http.getRemoteAddr(), http.getHeader(HttpHeaders.USER_AGENT));
        return Kept.of(desk.keep(cases.get(id, actor), asked.documentId(), asked.version(), shown, actor));
    }

    @Operation(summary = "Puts a kept document into this application, for the item that offers it")
    @PostMapping("/applications/{id}/documents/use")
    @ResponseStatus(HttpStatus.CREATED)
    Used use(@PathVariable String id, @Valid @RequestBody UseRequest asked, Actor actor) {
        return Used.of(desk.use(cases.get(id, actor), asked.keptId(), actor));
    }

    @Operation(summary = "Withdraws the consent: it is offered no more, and stays where it was used")
    @PostMapping("/kept-documents/{keptId}/take-out")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeOut(@PathVariable String keptId, Actor actor) {
        desk.takeOut(keptId, actor);
    }
}
