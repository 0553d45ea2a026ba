package org.huiqiao.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.huiqiao.application.ApplicationStatus;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.consent.ConsentText;
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

    private final DocumentActs acts;
    private final DocumentShelf shelf;
    private final UploadLines uploads;
    private final OwnCases cases;
    private final Drafts drafts;

    CustomerDocumentPages(DocumentActs acts, DocumentShelf shelf, UploadLines uploads, OwnCases cases, Drafts drafts) {
        this.acts = acts;
        this.shelf = shelf;
        this.uploads = uploads;
        this.cases = cases;
        this.drafts = drafts;
    }

    record Page(@Nullable StepFrame frame, String applicationId, List<UploadLine> lines, ConsentText keep) {}

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
        return answer(application, from, docCode, acts.store(application, docCode, file, actor), model);
    }

    @PostMapping("/my/applications/{id}/documents/use")
    String use(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam String docCode,
            @RequestParam String keptId,
            Actor actor,
            Model model) {
        LoanApplication application = cases.get(id, actor);
        return answer(application, from, docCode, acts.use(application, keptId, actor), model);
    }

    /** {@code version} is that of the text that was shown under the tick. */
    @PostMapping("/my/applications/{id}/documents/keep")
    String keep(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam String docCode,
            @RequestParam String documentId,
            @RequestParam(defaultValue = "") String version,
            Actor actor,
            HttpServletRequest request,
            Model model) {
        LoanApplication application = cases.get(id, actor);
        return answer(application, from, docCode, acts.keep(application, documentId, version, request, actor), model);
    }

    private String answer(
            LoanApplication application, String from, String docCode, @Nullable String problem, Model model) {
        if (problem != null) {
            return show(application, from, docCode, problem, model);
        }
        boolean draft = application.status() == ApplicationStatus.DRAFT;
        return "redirect:/my/applications/" + application.id() + (draft ? "/apply/documents" : "/documents")
                + (from.equals(Drafts.FROM_CHECK) ? "?from=check" : "") + "#" + DocumentCode.checked(docCode);
    }

    private String show(
            LoanApplication application,
            String from,
            @Nullable String wrongCode,
            @Nullable String problem,
            Model model) {
        boolean draft = application.status() == ApplicationStatus.DRAFT;
        List<UploadLine> lines = uploads.of(shelf.of(application), wrongCode, problem);
        model.addAttribute(
                "page",
                new Page(
                        draft ? drafts.frame(application, Step.DOCUMENTS, from) : null,
                        application.id(),
                        lines,
                        uploads.consent()));
        return "portal/documents";
    }
}
