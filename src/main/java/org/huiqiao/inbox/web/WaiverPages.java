package org.huiqiao.inbox.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.huiqiao.disbursement.Disbursements;
import org.huiqiao.users.Actor;
import org.huiqiao.users.StepUp;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A condition before the money is waived by the level that set it, or a higher one (D22). */
@Controller
@Tag(name = "cases")
class WaiverPages {

    private final CaseReader cases;
    private final Disbursements disbursements;
    private final StepUp stepUp;

    WaiverPages(CaseReader cases, Disbursements disbursements, StepUp stepUp) {
        this.cases = cases;
        this.disbursements = disbursements;
        this.stepUp = stepUp;
    }

    record Waiver(String reason) {}

    @PostMapping("/staff/cases/{id}/conditions/{code}/waive")
    String waive(
            @PathVariable String id,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String reason,
            Actor actor) {
        cases.require(id, actor);
        stepUp.require(actor);
        disbursements.waive(id, code, reason.strip(), actor);
        return "redirect:/staff/cases/" + id + "#payment";
    }

    @Operation(summary = "Waives a condition before the money, for a reason; the check is done again by the post")
    @PostMapping("/api/v1/cases/{id}/conditions/{code}/waive")
    @ResponseBody
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void waive(@PathVariable String id, @PathVariable String code, @RequestBody Waiver waiver, Actor actor) {
        waive(id, code, waiver.reason() == null ? "" : waiver.reason(), actor);
    }
}
