package org.huiqiao.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.huiqiao.documents.Document;
import org.huiqiao.documents.Documents;
import org.huiqiao.documents.Supplements;
import org.huiqiao.documents.Upload;
import org.huiqiao.portal.DocumentLine;
import org.huiqiao.portal.DocumentShelf;
import org.huiqiao.portal.OwnCases;
import org.huiqiao.portal.SupplementRound;
import org.huiqiao.users.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/api/v1/my/applications/{id}")
@Tag(name = "documents", description = "Customer: documents and rounds of supplement")
class DocumentApi {

    private final OwnCases cases;
    private final DocumentShelf shelf;
    private final Documents documents;
    private final Supplements supplements;

    DocumentApi(OwnCases cases, DocumentShelf shelf, Documents documents, Supplements supplements) {
        this.cases = cases;
        this.shelf = shelf;
        this.documents = documents;
        this.supplements = supplements;
    }

    record Stored(String id, String docCode, String fileName, String mediaType, long size, String sha256) {

        static Stored of(Document document) {
            return new Stored(
                    document.id(),
                    document.docCode(),
                    document.fileName(),
                    document.mediaType(),
                    document.size(),
                    document.sha256());
        }
    }

    @GetMapping("/documents")
    List<DocumentLine> list(@PathVariable String id, Actor actor) {
        return shelf.of(cases.get(id, actor));
    }

    @Operation(summary = "Stores a file for an item; the same file twice is stored once")
    @PostMapping(path = "/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Stored store(@PathVariable String id, @RequestParam String docCode, @RequestParam MultipartFile file, Actor actor)
            throws IOException {
        cases.get(id, actor);
        if (!docCode.matches("[A-Z0-9_]{1,30}")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return Stored.of(documents.store(new Upload(id, docCode, name, file.getBytes()), actor));
    }

    @Operation(summary = "The open round; 404 while none waits for the customer")
    @GetMapping("/supplement")
    SupplementRound supplement(@PathVariable String id, Actor actor) {
        return shelf.supplement(cases.get(id, actor))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @Operation(summary = "Sends the round back once every named item is there")
    @PostMapping("/supplement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void send(@PathVariable String id, Actor actor) {
        cases.get(id, actor);
        supplements.submit(id, actor);
    }
}
