package org.huiqiao.portal.web;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.huiqiao.application.ApplicationStatus;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.common.Refused;
import org.huiqiao.documents.Documents;
import org.huiqiao.documents.Upload;
import org.huiqiao.portal.DocumentLine;
import org.huiqiao.portal.DocumentShelf;
import org.huiqiao.portal.OwnCases;
import org.huiqiao.portal.Step;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Documents on the way in, and later whenever the checklist has room for them; one form a document. */
@Controller
class CustomerDocumentPages {

    private final Documents documents;
    private final DocumentShelf shelf;
    private final OwnCases cases;
    private final Drafts drafts;
    private final Texts texts;

    CustomerDocumentPages(Documents documents, DocumentShelf shelf, OwnCases cases, Drafts drafts, Texts texts) {
        this.documents = documents;
        this.shelf = shelf;
        this.cases = cases;
        this.drafts = drafts;
        this.texts = texts;
    }

    record Page(@Nullable StepFrame frame, String applicationId, List<UploadLine> lines) {}

    @GetMapping("/my/applications/{id}/apply/documents")
    String ask(@PathVariable String id, @RequestParam(defaultValue = "") String from, Actor actor, Model model) {
        return show(drafts.get(id, actor), from, null, null, model);
    }

    @GetMapping("/my/applications/{id}/documents")
    String list(@PathVariable String id, Actor actor, Model model) {
        return show(cases.get(id, actor), "", null, null, model);
    }

    @PostMapping("/my/applications/{id}/documents")
    String store(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam String docCode,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor actor,
            Model model)
            throws IOException {
        LoanApplication application = cases.get(id, actor);
        @Nullable String problem = store(application, docCode, file, actor);
        if (problem != null) {
            return show(application, from, docCode, problem, model);
        }
        boolean draft = application.status() == ApplicationStatus.DRAFT;
        return "redirect:/my/applications/" + id + (draft ? "/apply/documents" : "/documents")
                + (from.equals(Drafts.FROM_CHECK) ? "?from=check" : "") + "#" + DocumentCode.checked(docCode);
    }

    private @Nullable String store(
            LoanApplication application, String docCode, @Nullable MultipartFile file, Actor actor) throws IOException {
        if (file == null || file.isEmpty()) {
            return texts.of("portal.upload.empty");
        }
        try {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            documents.store(new Upload(application.id(), DocumentCode.checked(docCode), name, file.getBytes()), actor);
            return null;
        } catch (Refused refused) {
            return texts.of(refused);
        }
    }

    private String show(
            LoanApplication application,
            String from,
            @Nullable String wrongCode,
            @Nullable String problem,
            Model model) {
        boolean draft = application.status() == ApplicationStatus.DRAFT;
        List<UploadLine> lines = shelf.of(application).stream()
                .map(line -> line(line, wrongCode, problem))
                .toList();
        model.addAttribute(
                "page",
                new Page(draft ? drafts.frame(application, Step.DOCUMENTS, from) : null, application.id(), lines));
        return "portal/documents";
    }

    private UploadLine line(DocumentLine line, @Nullable String wrongCode, @Nullable String problem) {
        return UploadLine.of(line, texts, line.docCode().equals(wrongCode) ? problem : null);
    }
}
