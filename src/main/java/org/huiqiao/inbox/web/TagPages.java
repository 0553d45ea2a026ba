package org.huiqiao.inbox.web;

import java.util.List;
import java.util.Map;
import org.huiqiao.application.OriginTag;
import org.huiqiao.application.OriginTagOrder;
import org.huiqiao.application.OriginTags;
import org.huiqiao.application.TagArrivals;
import org.huiqiao.common.QrPicture;
import org.huiqiao.common.Refused;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.huiqiao.users.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** 推广码: the links and pictures of a manager, a branch or a grid, and how many came by them. */
@Controller
@RequestMapping("/staff/tags")
class TagPages {

    private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

    private final OriginTags tags;
    private final Users users;
    private final Words words;

    TagPages(OriginTags tags, Users users, Words words) {
        this.tags = tags;
        this.users = users;
        this.words = words;
    }

    record Typed(
            @Nullable String place,
            @Nullable String manager,
            @Nullable String product) {}

    /** @param link the whole address, to be sent or printed */
    record Line(OriginTag tag, String title, String product, String manager, String link, TagArrivals arrivals) {}

    record Page(
            boolean lead,
            List<Option> managers,
            List<Option> products,
            List<Line> lines,
            Typed typed,
            @Nullable String problem) {}

    @GetMapping
    String show(Actor actor, Model model) {
        requirePost(actor);
        return show(actor, new Typed(null, null, null), null, model);
    }

    @PostMapping
    String make(@ModelAttribute("typed") Typed typed, Actor actor, Model model) {
        requirePost(actor);
        try {
            OriginTag made = tags.make(new OriginTagOrder(typed.place(), typed.manager(), typed.product()), actor);
            return "redirect:/staff/tags#" + made.code();
        } catch (Refused refused) {
            return show(actor, typed, words.refusal(refused), model);
        }
    }

    @PostMapping("/{code}/end")
    String end(@PathVariable String code, Actor actor) {
        requirePost(actor);
        if (!tags.end(code, actor)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/staff/tags";
    }

    @GetMapping("/{code}/picture")
    ResponseEntity<String> picture(@PathVariable String code, Actor actor) {
        requirePost(actor);
        OriginTag tag = tags.of(actor).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(SVG)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + tag.code() + ".svg\"")
                .body(QrPicture.of(link(tag)).svg());
    }

    private String show(Actor actor, Typed typed, @Nullable String problem, Model model) {
        boolean lead = actor.has(Role.TEAM_LEAD);
        List<OriginTag> own = tags.of(actor);
        Map<String, TagArrivals> arrivals =
                tags.arrivals(own.stream().map(OriginTag::code).toList());
        List<Option> managers = !lead
                ? List.of()
                : users.withRole(Role.RM, actor.branch()).stream()
                        .map(rm -> Option.of(rm.id(), rm.name()))
                        .toList();
        List<Line> lines = own.stream()
                .map(tag -> line(tag, arrivals.getOrDefault(tag.code(), new TagArrivals(tag.code(), 0, 0, 0))))
                .toList();
        model.addAttribute("page", new Page(lead, managers, words.products(), lines, typed, problem));
        return "inbox/tags";
    }

    private Line line(OriginTag tag, TagArrivals arrivals) {
        String kind = words.text("inbox.tag.kind." + tag.kind());
        return new Line(
                tag,
                tag.place() == null ? kind : kind + " · " + tag.place(),
                tag.productCode() == null ? words.text("inbox.tag.product.any") : words.product(tag.productCode()),
                tag.rmId() == null ? words.branch(tag.branch()) : words.person(tag.rmId()),
                link(tag),
                arrivals);
    }

    private static String link(OriginTag tag) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/t/" + tag.code())
                .toUriString();
    }

    private static void requirePost(Actor actor) {
        if (!actor.has(Role.RM) && !actor.has(Role.TEAM_LEAD)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
