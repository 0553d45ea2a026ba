package org.huiqiao.inbox.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.huiqiao.common.Refused;
import org.huiqiao.documents.Document;
import org.huiqiao.documents.DocumentContent;
import org.huiqiao.documents.Documents;
import org.huiqiao.inbox.CaseComments;
import org.huiqiao.inbox.TrailKind;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A case on one screen, its files and what colleagues say of it. */
@Controller
class CasePages {

    private final CaseReader cases;
    private final TaskPanels panels;
    private final CaseComments comments;
    private final Documents documents;
    private final CaseContracts contracts;
    private final Words words;

    CasePages(
            CaseReader cases,
            TaskPanels panels,
            CaseComments comments,
            Documents documents,
            CaseContracts contracts,
            Words words) {
        this.cases = cases;
        this.panels = panels;
        this.comments = comments;
        this.documents = documents;
        this.contracts = contracts;
        this.words = words;
    }

    @GetMapping("/staff/cases/{id}")
    String show(
            @PathVariable String id,
            @RequestParam Optional<String> task,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Model model) {
        cases.require(id, actor);
        TaskPanel panel = panels.taskOf(id, task.orElse(null), actor)
                .or(() -> panels.taskOf(id, null, actor))
                .map(found -> panels.of(found, actor))
                .orElse(null);
        model.addAttribute("page", cases.read(id, actor, panel, new Timeline.Asked(kind(kind), page), "", null));
        return "inbox/case";
    }

    @PostMapping("/staff/cases/{id}/comments")
    String comment(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String body,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        cases.require(id, actor);
        try {
            comments.add(id, body, actor);
            return "redirect:/staff/cases/" + id + "#timeline";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("page", cases.read(id, actor, null, body, words.refusal(refused)));
            return "inbox/case";
        }
    }

    /** PDF and pictures open in the browser, all else is saved. */
    @GetMapping("/staff/cases/{id}/documents/{documentId}")
    ResponseEntity<byte[]> document(@PathVariable String id, @PathVariable String documentId, Actor actor) {
        cases.require(id, actor);
        Document document = documents.list(id).stream()
                .filter(file -> file.id().equals(documentId))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        DocumentContent content = documents.open(document.id());
        // what a customer sent is saved, never shown in the place of one of our pages
        return file(
                MediaType.parseMediaType(document.mediaType()),
                ContentDisposition.attachment(),
                document.fileName(),
                content.bytes());
    }

    @GetMapping("/staff/cases/{id}/contracts/{documentId}")
    ResponseEntity<byte[]> contract(@PathVariable String id, @PathVariable String documentId, Actor actor) {
        cases.require(id, actor);
        ContractRow paper = contracts.of(id).stream()
                .filter(row -> row.id().equals(documentId))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return file(
                MediaType.APPLICATION_PDF,
                ContentDisposition.inline(),
                paper.title() + ".pdf",
                contracts.pdf(paper.id()));
    }

    /** An address of another day asks for all. */
    private static @Nullable TrailKind kind(String named) {
        return Arrays.stream(TrailKind.values())
                .filter(kind -> kind.name().equals(named))
                .findFirst()
                .orElse(null);
    }

    private static ResponseEntity<byte[]> file(
            MediaType type, ContentDisposition.Builder how, String name, byte[] bytes) {
        ContentDisposition disposition =
                how.filename(name, StandardCharsets.UTF_8).build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(bytes);
    }
}
