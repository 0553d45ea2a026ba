package org.huiqiao.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.common.Refused;
import org.huiqiao.consent.ConsentText;
import org.huiqiao.documents.Supplements;
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
    private final DocumentActs acts;
    private final UploadLines uploads;
    private final Supplements supplements;
    private final Texts texts;

    SupplementPages(
            OwnCases cases,
            DocumentShelf shelf,
            DocumentActs acts,
            UploadLines uploads,
            Supplements supplements,
            Texts texts) {
        this.cases = cases;
        this.shelf = shelf;
        this.acts = acts;
        this.uploads = uploads;
        this.supplements = supplements;
        this.texts = texts;
    }

    record Page(
            String applicationId,
            int round,
            List<UploadLine> lines,
            ConsentText keep,
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
        return answer(application, docCode, acts.store(application, docCode, file, actor), model);
    }

    @PostMapping("/documents/use")
    String use(
            @PathVariable String id,
            @RequestParam String docCode,
            @RequestParam String keptId,
            Actor actor,
            Model model) {
        LoanApplication application = cases.get(id, actor);
        return answer(application, docCode, acts.use(application, keptId, actor), model);
    }

    /** {@code version} is that of the text that was shown under the tick. */
    @PostMapping("/documents/keep")
    String keep(
            @PathVariable String id,
            @RequestParam String docCode,
            @RequestParam String documentId,
            @RequestParam(defaultValue = "") String version,
            Actor actor,
            HttpServletRequest request,
            Model model) {
        LoanApplication application = cases.get(id, actor);
        return answer(application, docCode, acts.keep(application, documentId, version, request, actor), model);
    }

    private String answer(LoanApplication application, String docCode, @Nullable String problem, Model model) {
        String code = DocumentCode.checked(docCode);
        return problem == null
                ? "redirect:/my/applications/" + application.id() + "/supplement#" + code
                : show(application, code, problem, null, model);
    }

    @PostMapping
    String send(@PathVariable String id, Actor actor, Model model) {
        LoanApplication application = cases.get(id, actor);
        if (shelf.supplement(application).isPresent()) {
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
        return shelf.supplement(application)
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
        return new Page(
                application.id(),
                round.roundNo(),
                uploads.of(round.items(), wrongCode, wrong),
                uploads.consent(),
                round.isComplete(),
                problem);
    }
}
