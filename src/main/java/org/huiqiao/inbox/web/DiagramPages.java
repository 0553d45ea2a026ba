package org.huiqiao.inbox.web;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiqiao.engine.CasePosition;
import org.huiqiao.engine.ProcessDiagram;
import org.huiqiao.inbox.CaseEvent;
import org.huiqiao.inbox.CaseTrail;
import org.huiqiao.inbox.Inbox;
import org.huiqiao.inbox.InboxItem;
import org.huiqiao.users.Actor;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The model of each running process of a case, with where it stands and where it has been. */
@Controller
class DiagramPages {

    private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);

    private final CaseReader cases;
    private final CasePosition positions;
    private final CaseTrail trail;
    private final ProcessDiagram diagram;
    private final Inbox inbox;
    private final Words words;

    DiagramPages(
            CaseReader cases,
            CasePosition positions,
            CaseTrail trail,
            ProcessDiagram diagram,
            Inbox inbox,
            Words words) {
        this.cases = cases;
        this.positions = positions;
        this.trail = trail;
        this.diagram = diagram;
        this.inbox = inbox;
        this.words = words;
    }

    @GetMapping("/staff/cases/{id}/diagram")
    String show(@PathVariable String id, @RequestParam Optional<String> process, Actor actor, Model model) {
        CaseHead head = cases.head(id, actor);
        List<String> reached = trail.of(id).stream()
                .filter(event -> event.kind().equals(CaseEvent.STEP))
                .map(event -> String.valueOf(event.processKey()))
                .distinct()
                .toList();
        List<Option> processes = definitions(id).keySet().stream()
                .sorted(Comparator.comparing(key -> reached.contains(key) ? reached.indexOf(key) : reached.size()))
                .map(key -> Option.of(key, words.textOr("inbox.process." + key, key)))
                .toList();
        // the process called last is the one that things wait in
        String shown = process.filter(
                        key -> processes.stream().anyMatch(one -> one.value().equals(key)))
                .orElse(
                        processes.isEmpty()
                                ? ""
                                : processes.get(processes.size() - 1).value());
        List<String> standsAt = inbox.ofApplication(id).stream()
                .filter(item -> item.isOpen() && item.processKey().equals(shown))
                .map((InboxItem item) -> words.step(item))
                .toList();
        model.addAttribute("page", new DiagramPage(head, processes, shown, standsAt));
        return "inbox/diagram";
    }

    /** A resource of its own, so that the picture is no part of the page's markup. */
    @GetMapping("/staff/cases/{id}/diagram/{process}.svg")
    ResponseEntity<byte[]> picture(@PathVariable String id, @PathVariable String process, Actor actor) {
        cases.require(id, actor);
        String definition = definitions(id).get(process);
        if (definition == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<String> active = positions.of(id).getOrDefault(definition, List.of());
        List<String> passed = trail.of(id).stream()
                .filter(event -> event.kind().equals(CaseEvent.STEP) && process.equals(event.processKey()))
                .map(CaseEvent::nodeId)
                .filter(node -> node != null && !active.contains(node))
                .distinct()
                .toList();
        return ResponseEntity.ok()
                .contentType(SVG)
                .cacheControl(CacheControl.noStore())
                .body(diagram.svg(definition, active, passed).getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, String> definitions(String applicationId) {
        Map<String, String> byKey = new LinkedHashMap<>();
        positions
                .of(applicationId)
                .keySet()
                .forEach(definition -> byKey.putIfAbsent(definition.substring(0, definition.indexOf(':')), definition));
        return byKey;
    }
}
