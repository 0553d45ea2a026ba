package org.huiqiao.inbox.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiqiao.common.Refused;
import org.huiqiao.inbox.CaseComments;
import org.huiqiao.inbox.StaffNotices;
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
    private final StaffNotices notices;
    private final DocumentViewer viewer;
    private final CaseContracts contracts;
    private final Words words;

    CasePages(
            CaseReader cases,
            TaskPanels panels,
            CaseComments comments,
            StaffNotices notices,
            DocumentViewer viewer,
            CaseContracts contracts,
            Words words) {
        this.cases = cases;
        this.panels = panels;
        this.comments = comments;
        this.notices = notices;
        this.viewer = viewer;
        this.contracts = contracts;
        this.words = words;
    }

    @GetMapping("/staff/cases/{id}")
    String show(
            @PathVariable String id,
            @RequestParam Optional<String> task,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam Optional<String> doc,
            @RequestParam(defaultValue = "1") int leaf,
            Actor actor,
            Model model) {
        cases.require(id, actor);
        notices.seen(id, actor);
        TaskPanel panel = panels.taskOf(id, task.orElse(null), actor)
                .or(() -> panels.taskOf(id, null, actor))
                .map(found -> panels.of(found, actor))
                .orElse(null);
        Viewer document =
                doc.flatMap(file -> viewer.of(id, file, leaf, null, actor)).orElse(null);
        model.addAttribute(
                "page",
                cases.read(id, actor, panel, new Timeline.Asked(kind(kind), page), "", null)
                        .beside(document));
        return "inbox/case";
    }

    @PostMapping("/staff/cases/{id}/comments")
    String comment(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String audience,
            @RequestParam(required = false) @Nullable List<String> mention,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        cases.require(id, actor);
        try {
            if (audience.equals("CUSTOMER")) {
                comments.tellCustomer(id, body, actor);
            } else {
                comments.add(id, body, mention == null ? Set.of() : Set.copyOf(mention), actor);
            }
            return "redirect:/staff/cases/" + id + "#timeline";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("page", cases.read(id, actor, null, body, words.refusal(refused)));
            return "inbox/case";
        }
    }

    @GetMapping("/staff/cases/{id}/contracts/{documentId}")
    ResponseEntity<byte[]> contract(@PathVariable String id, @PathVariable String documentId, Actor actor) {
        cases.require(id, actor);
        ContractRow paper = contracts.of(id).stream()
                .filter(row -> row.id().equals(documentId))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        ContentDisposition disposition = ContentDisposition.inline()
                .filename(paper.title() + ".pdf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(contracts.pdf(paper.id()));
    }

    /** An address of another day asks for all. */
    private static @Nullable TrailKind kind(String named) {
        return Arrays.stream(TrailKind.values())
                .filter(kind -> kind.name().equals(named))
                .findFirst()
                .orElse(null);
    }
}
