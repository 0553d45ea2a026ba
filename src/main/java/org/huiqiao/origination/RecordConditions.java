package org.huiqiao.origination;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiqiao.disbursement.ConditionResult;
import org.huiqiao.disbursement.ConditionState;
import org.huiqiao.disbursement.ConditionsOutcome;
import org.huiqiao.disbursement.Disbursements;
import org.huiqiao.engine.BuildingBlock;
import org.huiqiao.users.Role;

@BuildingBlock(
        value = "recordConditions",
        zh = "登记放款条件",
        en = "Record the conditions",
        purpose = "逐条登记放款条件（D22）；有未满足的转人工落实",
        outputs = {"conditionsOutcome"})
class RecordConditions implements JavaDelegate {

    private final Disbursements disbursements;
    private final PriorConditions prior;
    private final CaseFile cases;

    RecordConditions(Disbursements disbursements, PriorConditions prior, CaseFile cases) {
        this.disbursements = disbursements;
        this.prior = prior;
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String applicationId = execution.getProcessBusinessKey();
        ConditionsOutcome outcome = disbursements.recordConditions(applicationId, conditions(applicationId));
        execution.setVariable("conditionsOutcome", outcome == ConditionsOutcome.MET ? "MET" : "NOT_MET");
    }

    private List<ConditionResult> conditions(String applicationId) {
        Object rows = cases.facts(applicationId).get("disbursementConditions");
        if (!(rows instanceof List<?> list) || list.isEmpty()) {
            // fail closed: a table without an answer leaves one condition open that nobody can waive
            return List.of(new ConditionResult("CONDITIONS_UNKNOWN", ConditionState.NOT_MET, null, null));
        }
        return list.stream()
                .map(row -> condition((Map<?, ?>) row))
                .flatMap(result -> lines(applicationId, result))
                .toList();
    }

    /** The conditions of the approval stand on the list one by one, each to be confirmed or waived. */
    private Stream<ConditionResult> lines(String applicationId, ConditionResult result) {
        List<PriorCondition> lines = result.code().equals("PRIOR_CONDITIONS") ? prior.of(applicationId) : List.of();
        return lines.isEmpty() ? Stream.of(result) : lines.stream().map(line -> line(line, result));
    }

    private static ConditionResult line(PriorCondition line, ConditionResult open) {
        return line.isConfirmed()
                ? new ConditionResult(line.code(), ConditionState.MET, null, line.fulfilled())
                : new ConditionResult(line.code(), open.state(), open.waiverRole(), line.text());
    }

    private static ConditionResult condition(Map<?, ?> row) {
        Object role = row.get("waiverRole");
        return new ConditionResult(
                String.valueOf(row.get("condition")),
                ConditionState.valueOf(String.valueOf(row.get("state"))),
                role == null ? null : Role.ofGroup(role.toString()),
                null);
    }
}
