package org.huiqiao.portal.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiqiao.common.Refused;
import org.huiqiao.once.EachTime;
import org.huiqiao.portal.OwnData.Part;
import org.huiqiao.portal.OwnDataDesk;
import org.huiqiao.products.Catalogue;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** 我的数据: what the bank holds, masked; in full as a file for who proves to hold the phone; and its restriction. */
@Controller
@RequestMapping("/my/data")
class MyDataPages {

    private final OwnDataDesk desk;
    private final ObjectMapper json;
    private final ITemplateEngine templates;
    private final Catalogue catalogue;
    private final Texts texts;
    private final Clock clock;

    MyDataPages(
            OwnDataDesk desk,
            ObjectMapper json,
            ITemplateEngine templates,
            Catalogue catalogue,
            Texts texts,
            Clock clock) {
        this.desk = desk;
        this.json = json;
        this.templates = templates;
        this.catalogue = catalogue;
        this.texts = texts;
        this.clock = clock;
    }

    record Line(String name, String value) {}

    record Section(String title, String dataClass, List<List<Line>> entries) {}

    record Page(
            List<Section> sections,
            @Nullable String keptUntil,
            @Nullable String restrictedSince,
            boolean codeSent,
            @Nullable String problem) {}

    @GetMapping
    String show(Actor actor, Model model) {
        return page(actor, false, null, model);
    }

    @PostMapping("/code")
    String code(Actor actor, Model model) {
        try {
            desk.sendCode(actor);
            return page(actor, true, null, model);
        } catch (Refused refused) {
            return page(actor, true, texts.of(refused), model);
        }
    }

    @EachTime("the file holds all there is about a person: it is kept nowhere")
    @PostMapping("/file")
    @Nullable
    Object file(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "html") String format,
            Actor actor,
            Model model,
            HttpServletResponse response)
            throws JsonProcessingException {
        String kind = format.equals("json") ? "json" : "html";
        try {
            List<Part> parts = desk.download(code, kind, actor, texts.locale());
            return kind.equals("json") ? file("json", MediaType.APPLICATION_JSON, json(parts)) : html(parts);
        } catch (Refused refused) {
            response.setStatus(422);
            return page(actor, true, texts.of(refused), model);
        }
    }

    @PostMapping("/restriction")
    String restrict(@RequestParam String confirmed, Actor actor, Model model, HttpServletResponse response) {
        try {
            desk.restrict(actor);
            return "redirect:/my/data";
        } catch (Refused refused) {
            response.setStatus(409);
            return page(actor, false, texts.of(refused), model);
        }
    }

    @PostMapping("/restriction/lift")
    String lift(Actor actor) {
        desk.lift(actor);
        return "redirect:/my/data";
    }

    private String page(Actor actor, boolean codeSent, @Nullable String problem, Model model) {
        model.addAttribute(
                "page",
                new Page(
                        sections(desk.masked(actor, texts.locale())),
                        desk.keptUntil(actor).map(LocalDate::toString).orElse(null),
                        desk.restrictedSince(actor).map(texts::when).orElse(null),
                        codeSent,
                        problem));
        return "portal/my-data";
    }

    private List<Section> sections(List<Part> parts) {
        return parts.stream()
                .map(part -> new Section(
                        texts.of("portal.data.part." + part.code()),
                        part.dataClass(),
                        part.entries().stream().map(this::lines).toList()))
                .toList();
    }

    private List<Line> lines(Map<String, String> entry) {
        return entry.entrySet().stream()
                .map(one -> new Line(texts.of("portal.data.name." + one.getKey()), words(one.getKey(), one.getValue())))
                .toList();
    }

    /** Codes and times for people; the file for machines keeps them as they are. */
    private String words(String name, String value) {
        return switch (name) {
            case "at", "withdrawn", "ended", "kept", "takenOut" -> texts.when(Instant.parse(value));
            case "product" -> catalogue.product(value).name(texts.locale());
            case "status" -> texts.of("application.status." + value);
            case "document" -> texts.document(value);
            case "asked" -> texts.of("external.system." + value.substring(0, value.indexOf('/')));
            case "proven" -> texts.of("portal.data.proven." + value);
            default -> value;
        };
    }

    private byte[] json(List<Part> parts) throws JsonProcessingException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("writtenAt", clock.instant().toString());
        parts.forEach(part -> all.put(part.code(), part.entries()));
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
    }

    private ResponseEntity<byte[]> html(List<Part> parts) {
        Context context = new Context(texts.locale(), Map.of("sections", sections(parts)));
        return file(
                "html",
                new MediaType(MediaType.TEXT_HTML, UTF_8),
                templates.process("portal/my-data-file", context).getBytes(UTF_8));
    }

    private static ResponseEntity<byte[]> file(String ending, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("huiqiao-data." + ending)
                                .build()
                                .toString())
                .body(content);
    }
}
