package org.huiqiao.portal.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.common.Refused;
import org.huiqiao.contract.ContractDocument;
import org.huiqiao.contract.ContractSet;
import org.huiqiao.contract.Contracts;
import org.huiqiao.contract.Signing;
import org.huiqiao.customers.Customers;
import org.huiqiao.portal.OwnCases;
import org.huiqiao.portal.ProgressBoard;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Read every paper, confirm what it costs, sign all of them with one code. */
@Controller
@RequestMapping("/my/applications/{id}/contracts")
class ContractPages {

    private static final String TASK = "Task_SignContracts";

    private final OwnCases cases;
    private final Contracts contracts;
    private final Signing signing;
    private final Customers customers;
    private final ProgressBoard board;
    private final Texts texts;

    ContractPages(
            OwnCases cases,
            Contracts contracts,
            Signing signing,
            Customers customers,
            ProgressBoard board,
            Texts texts) {
        this.cases = cases;
        this.contracts = contracts;
        this.signing = signing;
        this.customers = customers;
        this.board = board;
        this.texts = texts;
    }

    record CodeForm(
            @NotBlank(message = "{portal.sign.code.empty}") String code) {}

    record Page(
            String applicationId,
            ContractSet set,
            boolean costConfirmed,
            boolean maySign,
            @Nullable String problem) {}

    @GetMapping
    String list(@PathVariable String id, Actor actor, Model model) {
        model.addAttribute("form", new CodeForm(""));
        return show(cases.get(id, actor), null, model);
    }

    @GetMapping("/{documentId}")
    ResponseEntity<byte[]> pdf(@PathVariable String id, @PathVariable String documentId, Actor actor) {
        LoanApplication application = cases.get(id, actor);
        ContractDocument document = contracts.current(application.id()).stream()
                .flatMap(set -> set.documents().stream())
                .filter(paper -> paper.id().equals(documentId))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(document.code() + ".pdf")
                                .build()
                                .toString())
                .body(contracts.pdf(document.id()));
    }

    @PostMapping("/cost")
    String confirmCost(@PathVariable String id, Actor actor, Model model) {
        return act(cases.get(id, actor), () -> signing.confirmCost(id, actor), model);
    }

    @PostMapping("/code")
    String requestCode(@PathVariable String id, Actor actor, Model model) {
        return act(cases.get(id, actor), () -> signing.requestCode(id, phone(actor), actor), model);
    }

    @PostMapping("/sign")
    String sign(
            @PathVariable String id,
            @Valid @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        LoanApplication application = cases.get(id, actor);
        if (!errors.hasErrors() && maySign(application)) {
            try {
                signing.sign(id, form.code().strip(), actor);
            } catch (Refused refused) {
                Texts.reject(errors, "code", refused);
            }
        }
        return errors.hasErrors() ? show(application, null, model) : "redirect:/my/applications/" + id;
    }

    private String act(LoanApplication application, Runnable step, Model model) {
        try {
            step.run();
        } catch (Refused refused) {
            model.addAttribute("form", new CodeForm(""));
            return show(application, texts.of(refused), model);
        }
        return "redirect:/my/applications/" + application.id() + "/contracts#next";
    }

    private String phone(Actor actor) {
        return customers.account(actor.id()).orElseThrow().phone();
    }

    private boolean maySign(LoanApplication application) {
        return board.tasks(application).stream().anyMatch(task -> task.is(TASK));
    }

    private String show(LoanApplication application, @Nullable String problem, Model model) {
        List<ContractSet> current = contracts.current(application.id()).stream().toList();
        if (current.isEmpty()) {
            return "redirect:/my/applications/" + application.id();
        }
        ContractSet set = current.get(0);
        boolean maySign = !set.isSigned() && maySign(application);
        model.addAttribute(
                "page", new Page(application.id(), set, signing.costConfirmed(application.id()), maySign, problem));
        return "portal/contracts";
    }
}
