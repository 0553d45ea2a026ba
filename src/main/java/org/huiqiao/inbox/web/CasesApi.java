package org.huiqiao.inbox.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.huiqiao.facesign.Answer;
import org.huiqiao.users.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/cases/{id}")
@Tag(name = "cases", description = "Staff: a case, its report and its face-sign room")
class CasesApi {

    private final CaseReader cases;
    private final RoomReader rooms;
    private final RoomActs acts;
    private final ReportPrint reports;

    CasesApi(CaseReader cases, RoomReader rooms, RoomActs acts, ReportPrint reports) {
        this.cases = cases;
        this.rooms = rooms;
        this.acts = acts;
        this.reports = reports;
    }

    record CaseAnswer(
            CaseHead head,
            List<Row> facts,
            List<DecisionCard> decisions,
            List<DocumentLine> documents,
            List<PeopleRow> people,
            List<PaymentView.Attempt> payments,
            List<CallRow> calls,
            List<TimelineEntry> timeline) {

        record DocumentLine(String code, String name, boolean required, String status, int files) {}

        static CaseAnswer of(CasePage page, List<TimelineEntry> timeline) {
            return new CaseAnswer(
                    page.head(),
                    page.facts(),
                    page.decisions(),
                    page.documents().stream()
                            .map(row -> new DocumentLine(
                                    row.code(),
                                    row.name(),
                                    row.required(),
                                    row.status() == null ? "" : row.status(),
                                    row.files().size()))
                            .toList(),
                    page.people(),
                    page.payment().attempts(),
                    page.calls(),
                    timeline);
        }
    }

    record Seat(int seat) {}

    record Said(int question, Answer answer, String text) {}

    record Shown(int signer, String document) {}

    record Reason(String reason) {}

    record Visited(String place, String gps, String note) {}

    @GetMapping
    CaseAnswer show(@PathVariable String id, Actor actor) {
        return CaseAnswer.of(cases.read(id, actor, null, "", null), cases.timeline(id, actor));
    }

    @GetMapping("/reports/{number}/report.pdf")
    @Operation(summary = "A filed investigation report as PDF, marked with who asked; number counts from 1")
    ResponseEntity<byte[]> report(@PathVariable String id, @PathVariable int number, Actor actor) {
        return reports.of(id, number, actor);
    }

    @GetMapping("/face-sign")
    RoomPage room(@PathVariable String id, Actor actor) {
        return rooms.read(id, actor, "", null);
    }

    @PostMapping("/face-sign/seat")
    RoomPage seat(@PathVariable String id, @RequestBody Seat seat, Actor actor) {
        acts.seat(id, seat.seat(), actor);
        return room(id, actor);
    }

    @PostMapping("/face-sign/answer")
    @Operation(summary = "The question that is due, asked by seat 1")
    RoomPage answer(@PathVariable String id, @RequestBody Said said, Actor actor) {
        acts.answer(id, said.question(), said.answer(), said.text(), actor);
        return room(id, actor);
    }

    @PostMapping("/face-sign/second-document")
    @Operation(summary = "signer counts from 1 in the order of the room's list")
    RoomPage secondDocument(@PathVariable String id, @RequestBody Shown shown, Actor actor) {
        acts.secondDocument(id, shown.signer(), shown.document(), actor);
        return room(id, actor);
    }

    @PostMapping("/face-sign/stop")
    RoomPage stop(@PathVariable String id, @RequestBody Reason reason, Actor actor) {
        acts.stop(id, reason.reason(), actor);
        return room(id, actor);
    }

    @PostMapping("/face-sign/no-show")
    RoomPage noShow(@PathVariable String id, Actor actor) {
        acts.noShow(id, actor);
        return room(id, actor);
    }

    @PostMapping("/face-sign/visit")
    RoomPage visit(@PathVariable String id, @RequestBody Visited visited, Actor actor) {
        acts.visit(id, visited.place(), visited.gps(), visited.note(), actor);
        return room(id, actor);
    }

    @PostMapping("/face-sign/conclude")
    RoomPage conclude(@PathVariable String id, Actor actor) {
        acts.conclude(id, actor);
        return room(id, actor);
    }
}
