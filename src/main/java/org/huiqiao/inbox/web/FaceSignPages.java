package org.huiqiao.inbox.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.huiqiao.common.Refused;
import org.huiqiao.facesign.Answer;
import org.huiqiao.facesign.EvidencePacks;
import org.huiqiao.users.Actor;
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

/** The face-sign room without its video: seats, identity, script, visit, evidence. */
@Controller
@RequestMapping("/staff/cases/{id}/face-sign")
class FaceSignPages {

    private final RoomReader reader;
    private final RoomActs acts;
    private final CaseReader cases;
    private final EvidencePacks packs;
    private final Words words;

    FaceSignPages(RoomReader reader, RoomActs acts, CaseReader cases, EvidencePacks packs, Words words) {
        this.reader = reader;
        this.acts = acts;
        this.cases = cases;
        this.packs = packs;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable String id, Actor actor, Model model) {
        model.addAttribute("page", reader.read(id, actor, "", null));
        return "inbox/face-sign";
    }

    @GetMapping(path = "/evidence.json")
    ResponseEntity<byte[]> evidence(@PathVariable String id, Actor actor) {
        cases.require(id, actor);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + "-face-sign.json\"")
                .body(packs.asJson(id).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/seat")
    String seat(
            @PathVariable String id, @RequestParam int seat, Actor actor, Model model, HttpServletResponse response) {
        return done(id, actor, "", model, response, () -> acts.seat(id, seat, actor));
    }

    @PostMapping("/leave")
    String leave(@PathVariable String id, Actor actor, Model model, HttpServletResponse response) {
        return done(id, actor, "", model, response, () -> acts.leave(id, actor));
    }

    @PostMapping("/second-document")
    String secondDocument(
            @PathVariable String id,
            @RequestParam int signer,
            @RequestParam String document,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        return done(id, actor, "", model, response, () -> acts.secondDocument(id, signer, document, actor));
    }

    @PostMapping("/questions/{no}")
    String answer(
            @PathVariable String id,
            @PathVariable int no,
            @RequestParam Answer answer,
            @RequestParam(defaultValue = "") String text,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        return done(id, actor, text, model, response, () -> acts.answer(id, no, answer, text, actor));
    }

    @PostMapping("/stop")
    String stop(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        return done(id, actor, "", model, response, () -> acts.stop(id, reason, actor));
    }

    @PostMapping("/no-show")
    String noShow(@PathVariable String id, Actor actor, Model model, HttpServletResponse response) {
        return done(id, actor, "", model, response, () -> acts.noShow(id, actor));
    }

    @PostMapping("/visit")
    String visit(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String gps,
            @RequestParam(defaultValue = "") String note,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        return done(id, actor, note, model, response, () -> acts.visit(id, place, gps, note, actor));
    }

    @PostMapping("/conclude")
    String conclude(@PathVariable String id, Actor actor, Model model, HttpServletResponse response) {
        return done(id, actor, "", model, response, () -> acts.conclude(id, actor));
    }

    private String done(String id, Actor actor, String typed, Model model, HttpServletResponse response, Runnable act) {
        try {
            act.run();
            return "redirect:/staff/cases/" + id + "/face-sign";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("page", reader.read(id, actor, typed, words.refusal(refused)));
            return "inbox/face-sign";
        }
    }
}
