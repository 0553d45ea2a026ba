package org.huiqiao.inbox.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.huiqiao.common.Refused;
import org.huiqiao.inbox.visits.SitePhoto;
import org.huiqiao.inbox.visits.SiteVisit;
import org.huiqiao.inbox.visits.SiteVisits;
import org.huiqiao.inbox.visits.VisitChanged;
import org.huiqiao.inbox.visits.VisitNotes;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** What the pad brings in, what is on file of a visit, and the second manager's word. */
@Controller
class VisitPages {

    private final SiteVisits visits;
    private final MarkedPictures pictures;
    private final Words words;

    VisitPages(SiteVisits visits, MarkedPictures pictures, Words words) {
        this.visits = visits;
        this.pictures = pictures;
        this.words = words;
    }

    /** @param first name of the manager who wrote it down, {@code second} of the other one */
    record Line(SiteVisit visit, String first, String second, List<SitePhoto> photos) {}

    /** @param caseId of one case, where it is asked for; of all that wait for the reader's word otherwise */
    record Page(
            @Nullable String caseId,
            List<Line> lines,
            @Nullable String problem) {}

    @GetMapping("/staff/cases/{id}/visit")
    String show(@PathVariable String id, Model model) {
        model.addAttribute(
                "page", new Page(id, visits.of(id).map(this::line).stream().toList(), null));
        return "inbox/visit";
    }

    /** A record that changed meanwhile is answered with 409 and as it is now, for the pad to show both. */
    @PostMapping("/staff/cases/{id}/visit")
    @ResponseBody
    ResponseEntity<Map<String, Object>> save(
            @PathVariable String id, @RequestParam int base, @ModelAttribute VisitNotes notes, Actor actor) {
        requireManager(actor);
        try {
            return ResponseEntity.ok(
                    Map.of("version", visits.save(id, base, notes, actor).version()));
        } catch (VisitChanged changed) {
            return visits.of(id)
                    .map(theirs ->
                            ResponseEntity.status(HttpStatus.CONFLICT).body(Map.<String, Object>of("theirs", theirs)))
                    .orElseThrow(() -> changed);
        }
    }

    @PostMapping("/staff/cases/{id}/visit/photos")
    @ResponseBody
    Map<String, Object> photo(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String takenAt,
            @RequestParam(defaultValue = "") String gps,
            Actor actor)
            throws IOException {
        requireManager(actor);
        if (file == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        visits.photo(id, file.getBytes(), takenAt, gps, actor);
        return Map.of("done", true);
    }

    @GetMapping("/staff/visits")
    String toWitness(Actor actor, Model model) {
        requireManager(actor);
        return list(actor, null, model);
    }

    /** The second manager sees what he is asked about and nothing else of the case. */
    @GetMapping("/staff/visits/{case}/photos/{documentId}")
    ResponseEntity<byte[]> photo(
            @PathVariable("case") String applicationId, @PathVariable String documentId, Actor actor) {
        requireManager(actor);
        if (!visits.isAskedAbout(applicationId, documentId, actor)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return pictures.of(applicationId, documentId, 1, actor);
    }

    @PostMapping("/staff/visits/witness")
    String witness(
            @RequestParam(name = "case", defaultValue = "") String id,
            @RequestParam(defaultValue = "0") int version,
            Actor actor,
            Model model) {
        requireManager(actor);
        try {
            visits.witness(id, version, actor);
            return "redirect:/staff/visits";
        } catch (Refused refused) {
            return list(actor, words.refusal(refused), model);
        }
    }

    private String list(Actor actor, @Nullable String problem, Model model) {
        model.addAttribute(
                "page",
                new Page(null, visits.toWitness(actor).stream().map(this::line).toList(), problem));
        return "inbox/visit";
    }

    private Line line(SiteVisit visit) {
        return new Line(
                visit,
                words.person(visit.firstRm()),
                words.person(visit.notes().secondRm()),
                visits.photos(visit.applicationId()));
    }

    private static void requireManager(Actor actor) {
        if (!actor.has(Role.RM) && !actor.has(Role.RM2)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
