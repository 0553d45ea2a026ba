package org.huiqiao.portal.web;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.common.Refused;
import org.huiqiao.documents.Documents;
import org.huiqiao.documents.Supplements;
import org.huiqiao.documents.Upload;
import org.huiqiao.portal.DocumentShelf;
import org.huiqiao.portal.OwnCases;
import org.huiqiao.portal.SupplementRound;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 补件: exactly what was asked for, each with the reason, then sent off once. */
@Controller
@RequestMapping("/my/applications/{id}/supplement")
class SupplementPages {

    private final OwnCases cases;
    private final DocumentShelf shelf;
    private final Documents documents;
    private final Supplements supplements;
    private final Texts texts;

    SupplementPages(OwnCases cases, DocumentShelf shelf, Documents documents, Supplements supplements, Texts texts) {
        this.cases = cases;
        this.shelf = shelf;
        this.documents = documents;
        this.supplements = supplements;
        this.texts = texts;
    }

    record Page(
            String applicationId,
            int round,
            List<UploadLine> lines,
            boolean complete,
            @Nullable String problem) {}

    @GetMapping
    String list(@PathVariable String id, Actor actor, Model model) {
        return show(cases.get(id, actor), null, null, null, model);
    }

    @PostMapping("/documents")
    String store(
            @PathVariable String id,
            @RequestParam String docCode,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor actor,
            Model model)
            throws IOException {
        LoanApplication application = cases.get(id, actor);
        String code = DocumentCode.checked(docCode);
        if (file == null || file.isEmpty()) {
            return show(application, code, texts.of("portal.upload.empty"), null, model);
        }
        try {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            documents.store(new Upload(id, code, name, file.getBytes()), actor);
        } catch (Refused refused) {
            return show(application, code, texts.of(refused), null, model);
        }
        return "redirect:/my/applications/" + id + "/supplement#" + code;
    }

    @PostMapping
    String send(@PathVariable String id, Actor actor, Model model) {
        LoanApplication application = cases.get(id, actor);
        if (shelf.supplement(id).isPresent()) {
            try {
                supplements.submit(id, actor);
            } catch (Refused refused) {
                return show(application, null, null, texts.of("portal.supplement.incomplete"), model);
            }
        }
        return "redirect:/my/applications/" + id;
    }

    private String show(
            LoanApplication application,
            @Nullable String wrongCode,
            @Nullable String wrong,
            @Nullable String problem,
            Model model) {
        return shelf.supplement(application.id())
                .map(round -> {
                    model.addAttribute("page", page(application, round, wrongCode, wrong, problem));
                    return "portal/supplement";
                })
                .orElse("redirect:/my/applications/" + application.id());
    }

    private Page page(
            LoanApplication application,
            SupplementRound round,
            @Nullable String wrongCode,
            @Nullable String wrong,
            @Nullable String problem) {
        List<UploadLine> lines = round.items().stream()
                .map(line -> UploadLine.of(line, texts, line.docCode().equals(wrongCode) ? wrong : null))
                .toList();
        return new Page(application.id(), round.roundNo(), lines, round.isComplete(), problem);
    }
}
