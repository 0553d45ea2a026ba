package org.huiqiao.origination;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.customers.CustomerAccount;
import org.huiqiao.customers.Customers;
import org.huiqiao.engine.BuildingBlock;
import org.huiqiao.engine.DecisionTables;
import org.huiqiao.facesign.Answer;
import org.huiqiao.facesign.FaceSignMode;
import org.huiqiao.facesign.FaceSignPlan;
import org.huiqiao.facesign.FaceSignRoom;
import org.huiqiao.facesign.ScriptQuestion;
import org.huiqiao.facesign.Signer;
import org.huiqiao.review.Approvals;

@BuildingBlock(
        value = "openFaceSign",
        zh = "建立面签场次",
        en = "Open the face-sign session",
        purpose = "按面签方式与话术表（D20）建立场次；线上签署的不需要面签",
        outputs = {"faceSignMode", "faceSignOutcome"})
class OpenFaceSign implements JavaDelegate {

    private final ApplicationDesk applications;
    private final Customers customers;
    private final Approvals approvals;
    private final FaceSignRoom room;
    private final FaceSignSettings settings;
    private final DecisionTables tables;
    private final CaseFile cases;

    OpenFaceSign(
            ApplicationDesk applications,
            Customers customers,
            Approvals approvals,
            FaceSignRoom room,
            FaceSignSettings settings,
            DecisionTables tables,
            CaseFile cases) {
        this.applications = applications;
        this.customers = customers;
        this.approvals = approvals;
        this.room = room;
        this.settings = settings;
        this.tables = tables;
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LoanApplication application = applications.get(execution.getProcessBusinessKey());
        Map<String, Object> facts = cases.facts(application.id());
        FaceSignMode mode = FaceSignMode.valueOf(String.valueOf(facts.get("faceSignMode")));
        if (mode.selfService()) {
            execution.setVariable("faceSignOutcome", "PASSED");
        } else {
            room.open(plan(application, mode, facts));
        }
        execution.setVariable("faceSignMode", mode.inPerson() ? "IN_PERSON" : mode.name());
    }

    private FaceSignPlan plan(LoanApplication application, FaceSignMode mode, Map<String, Object> facts) {
        CustomerAccount person = customers.account(application.applicantId()).orElseThrow();
        String scriptId = String.valueOf(facts.get("scriptId"));
        Signer borrower = new Signer(
                Objects.requireNonNull(person.personName()), Objects.requireNonNull(person.personIdNo()), "BORROWER");
        return new FaceSignPlan(
                application.id(),
                application.branch(),
                mode,
                scriptId,
                approvals.approval(application.id()).orElseThrow().amount(),
                List.of(borrower),
                questions(scriptId),
                Integer.parseInt(String.valueOf(facts.get("witnesses"))),
                settings.rules());
    }

    private List<ScriptQuestion> questions(String scriptId) {
        return tables.evaluate("faceSignScript", Map.of("scriptId", scriptId)).stream()
                .map(row -> new ScriptQuestion(
                        Integer.parseInt(String.valueOf(row.get("no"))),
                        String.valueOf(row.get("text")),
                        Boolean.TRUE.equals(row.get("mandatory")),
                        row.get("expected") == null ? null : Answer.valueOf(String.valueOf(row.get("expected")))))
                .toList();
    }
}
