package org.huiqiao.portal.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiqiao.consent.ConsentText;
import org.huiqiao.customers.Company;
import org.huiqiao.customers.Customers;
import org.huiqiao.documents.DocumentContent;
import org.huiqiao.documents.DocumentPictures;
import org.huiqiao.documents.KeptDocument;
import org.huiqiao.documents.NotToBeShown;
import org.huiqiao.portal.KeptDesk;
import org.huiqiao.users.Actor;
import org.springframework.http.CacheControl;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** 我的保管箱: what is kept for the next application, by business; to look at, to save and to take out. */
@Controller
@RequestMapping("/my/kept-documents")
class KeptDocumentPages {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final KeptDesk desk;
    private final Customers customers;
    private final DocumentPictures pictures;
    private final LoanNames loans;
    private final Texts texts;
    private final Clock clock;

    KeptDocumentPages(
            KeptDesk desk, Customers customers, DocumentPictures pictures, LoanNames loans, Texts texts, Clock clock) {
        this.desk = desk;
        this.customers = customers;
        this.pictures = pictures;
        this.loans = loans;
        this.texts = texts;
        this.clock = clock;
    }

    record Version(String id, String fileName, String origin, String kept, boolean sentBack) {}

    /** Newest first. */
    record Kind(String label, List<Version> versions) {}

    record Box(String company, List<Kind> kinds) {}

    record Page(List<Box> boxes, ConsentText consent) {}

    record Leaf(Version version, String label, String company, int number, int pages) {}

    @GetMapping
    String list(Actor actor, Model model) {
        Map<String, String> names =
                customers.ofAccount(actor.id()).stream().collect(Collectors.toMap(Company::id, Company::name));
        Map<String, Map<String, List<KeptDocument>>> boxes = desk.inBox(actor).stream()
                .collect(Collectors.groupingBy(
                        KeptDocument::companyId,
                        LinkedHashMap::new,
                        Collectors.groupingBy(KeptDocument::docCode, LinkedHashMap::new, Collectors.toList())));
        List<Box> shown = boxes.entrySet().stream()
                .map(box -> new Box(names.getOrDefault(box.getKey(), box.getKey()), kinds(box.getValue())))
                .toList();
        model.addAttribute("page", new Page(shown, desk.text(texts.locale())));
        return "portal/kept-documents";
    }

    @GetMapping("/{keptId}")
    String look(@PathVariable String keptId, @RequestParam(defaultValue = "1") int page, Actor actor, Model model) {
        KeptDocument kept = desk.get(keptId, actor);
        String company = customers.ofAccount(actor.id()).stream()
                .filter(one -> one.id().equals(kept.companyId()))
                .map(Company::name)
                .findFirst()
                .orElse(kept.companyId());
        int pages = pictures.pages(kept.documentId());
        model.addAttribute(
                "page",
                new Leaf(
                        version(kept),
                        texts.document(kept.docCode()),
                        company,
                        Math.max(1, Math.min(page, pages)),
                        pages));
        return "portal/kept-document";
    }

    @GetMapping("/{keptId}/pages/{number}")
    ResponseEntity<byte[]> picture(@PathVariable String keptId, @PathVariable int number, Actor actor) {
        KeptDocument kept = desk.get(keptId, actor);
        String mark = actor.id() + " " + WHEN.format(OffsetDateTime.now(clock));
        try {
            byte[] picture = pictures.picture(kept.documentId(), number, mark, actor);
            return file(MediaType.IMAGE_JPEG, ContentDisposition.inline().build(), picture);
        } catch (NotToBeShown none) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, none);
        }
    }

    @GetMapping("/{keptId}/file")
    ResponseEntity<byte[]> save(@PathVariable String keptId, Actor actor) {
        DocumentContent content = pictures.toSave(desk.get(keptId, actor).documentId(), actor);
        ContentDisposition name = ContentDisposition.attachment()
                .filename(content.document().fileName(), StandardCharsets.UTF_8)
                .build();
        return file(MediaType.parseMediaType(content.document().mediaType()), name, content.bytes());
    }

    @PostMapping("/{keptId}/take-out")
    String takeOut(@PathVariable String keptId, Actor actor) {
        desk.takeOut(keptId, actor);
        return "redirect:/my/kept-documents";
    }

    private List<Kind> kinds(Map<String, List<KeptDocument>> byCode) {
        return byCode.entrySet().stream()
                .map(kind -> new Kind(
                        texts.document(kind.getKey()),
                        kind.getValue().stream().map(this::version).toList()))
                .toList();
    }

    private Version version(KeptDocument kept) {
        return new Version(
                kept.id(),
                kept.fileName(),
                texts.of("portal.kept.brought", texts.date(kept.broughtAt()), loans.of(kept.applicationId())),
                texts.of("portal.kept.since", texts.date(kept.keptAt())),
                kept.sentBack());
    }

    private static ResponseEntity<byte[]> file(MediaType type, ContentDisposition name, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(bytes);
    }
}
