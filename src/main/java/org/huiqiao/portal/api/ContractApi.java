package org.huiqiao.portal.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.huiqiao.contract.ContractDocument;
import org.huiqiao.contract.ContractSet;
import org.huiqiao.contract.Contracts;
import org.huiqiao.contract.Signing;
import org.huiqiao.customers.Customers;
import org.huiqiao.portal.OwnCases;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/api/v1/my/applications/{id}/contracts")
@Tag(name = "contracts", description = "Customer: read, confirm the cost, sign")
class ContractApi {

    private final OwnCases cases;
    private final Contracts contracts;
    private final Signing signing;
    private final Customers customers;

    ContractApi(OwnCases cases, Contracts contracts, Signing signing, Customers customers) {
        this.cases = cases;
        this.contracts = contracts;
        this.signing = signing;
        this.customers = customers;
    }

    record Paper(
            String id,
            String code,
            String title,
            String sha256,
            @Nullable String signedSha256) {

        static Paper of(ContractDocument document) {
            return new Paper(
                    document.id(),
                    document.code().name(),
                    document.title(),
                    document.sha256(),
                    document.signedSha256());
        }
    }

    record Papers(String status, boolean costConfirmed, List<Paper> documents, CostView cost) {}

    record Code(@NotBlank String code) {}

    @GetMapping
    Papers list(@PathVariable String id, Actor actor) {
        ContractSet set = current(id, actor);
        return new Papers(
                set.status().name(),
                signing.costConfirmed(id),
                set.documents().stream().map(Paper::of).toList(),
                CostView.of(set.costTable()));
    }

    @GetMapping(path = "/{documentId}", produces = MediaType.APPLICATION_PDF_VALUE)
    byte[] pdf(@PathVariable String id, @PathVariable String documentId, Actor actor) {
        boolean own = current(id, actor).documents().stream()
                .anyMatch(paper -> paper.id().equals(documentId));
        if (!own) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return contracts.pdf(documentId);
    }

    @PostMapping("/confirm-cost")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirmCost(@PathVariable String id, Actor actor) {
        cases.get(id, actor);
        signing.confirmCost(id, actor);
    }

    @PostMapping("/code")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void code(@PathVariable String id, Actor actor) {
        cases.get(id, actor);
        signing.requestCode(id, customers.account(actor.id()).orElseThrow().phone(), actor);
    }

    @PostMapping("/sign")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sign(@PathVariable String id, @Valid @RequestBody Code code, Actor actor) {
        cases.get(id, actor);
        signing.sign(id, code.code().strip(), actor);
    }

    private ContractSet current(String id, Actor actor) {
        cases.get(id, actor);
        return contracts.current(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
