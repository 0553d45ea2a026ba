package org.huiqiao.inbox.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.huiqiao.common.Refused;
import org.huiqiao.documents.Checklists;
import org.huiqiao.documents.DocumentContent;
import org.huiqiao.documents.DocumentPictures;
import org.huiqiao.documents.Documents;
import org.huiqiao.documents.ItemVerdict;
import org.huiqiao.documents.ReturnReasons;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The files of a case: a page as a picture with who looks at it, the file to be saved, and what is said of it. */
@Controller
@RequestMapping("/staff/cases/{id}/documents/{documentId}")
class DocumentPages {

    private final CaseReader cases;
    private final TaskPanels panels;
    private final DocumentViewer viewer;
    private final Documents documents;
    private final DocumentPictures pictures;
    private final MarkedPictures marked;
    private final Checklists checklists;
    private final ReturnReasons reasons;
    private final Words words;

    DocumentPages(
            CaseReader cases,
            TaskPanels panels,
            DocumentViewer viewer,
            Documents documents,
            DocumentPictures pictures,
            MarkedPictures marked,
            Checklists checklists,
            ReturnReasons reasons,
            Words words) {
        this.cases = cases;
        this.panels = panels;
        this.viewer = viewer;
        this.documents = documents;
        this.pictures = pictures;
        this.marked = marked;
        this.checklists = checklists;
        this.reasons = reasons;
        this.words = words;
    }

    /** What a customer sent is saved, never shown in the place of one of our pages. */
    @GetMapping
    ResponseEntity<byte[]> save(@PathVariable String id, @PathVariable String documentId, Actor actor) {
        require(id, documentId, actor);
        DocumentContent content = pictures.toSave(documentId, actor);
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(content.document().fileName(), StandardCharsets.UTF_8)
                .build();
        return MarkedPictures.answer(
                MediaType.parseMediaType(content.document().mediaType()), disposition, content.bytes());
    }

    @GetMapping("/pages/{number}")
    ResponseEntity<byte[]> picture(
            @PathVariable String id, @PathVariable String documentId, @PathVariable int number, Actor actor) {
        require(id, documentId, actor);
        return marked.of(id, documentId, number, actor);
    }

    /** The next file that waits for a verdict comes up by itself. */
    @PostMapping("/verdict")
    String judge(
            @PathVariable String id,
            @PathVariable String documentId,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable String task,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        String docCode = require(id, documentId, actor);
        if (!viewer.mayJudge(id, actor)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        try {
            ItemVerdict said =
                    verdict.equals("ACCEPT") ? ItemVerdict.accepted() : reasons.returned(docCode, reason, words);
            checklists.judge(id, docCode, said, actor);
            return "redirect:/staff/cases/" + id + "?task=" + (task == null ? "" : task)
                    + viewer.nextToJudge(id, documentId)
                            .map(next -> "&doc=" + next + "#viewer")
                            .orElse("#documents");
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            TaskPanel panel = panels.taskOf(id, task, actor)
                    .or(() -> panels.taskOf(id, null, actor))
                    .map(found -> panels.of(found, actor))
                    .orElse(null);
            Viewer shown = viewer.of(id, documentId, 1, this.words.refusal(refused), actor)
                    .orElse(null);
            model.addAttribute("page", cases.read(id, actor, panel, "", null).beside(shown));
            return "inbox/case";
        }
    }

    /** @return its kind; a file of another case does not exist here */
    private String require(String id, String documentId, Actor actor) {
        cases.require(id, actor);
        return documents.list(id).stream()
                .filter(file -> file.id().equals(documentId))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .docCode();
    }
}
