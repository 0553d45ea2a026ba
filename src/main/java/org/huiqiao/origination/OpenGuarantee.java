package org.huiqiao.origination;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiqiao.engine.BuildingBlock;
import org.huiqiao.guarantee.GuaranteeTrack;
import org.huiqiao.guarantee.Guarantees;

@BuildingBlock(value = "openGuarantee", zh = "建立担保档案", en = "Open the guarantee", purpose = "按担保模式建立担保档案，模式一经确定不再改变")
class OpenGuarantee implements JavaDelegate {

    private final CaseFile cases;
    private final Guarantees guarantees;

    OpenGuarantee(CaseFile cases, Guarantees guarantees) {
        this.cases = cases;
        this.guarantees = guarantees;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String applicationId = execution.getProcessBusinessKey();
        Map<String, Object> facts = cases.facts(applicationId);
        GuaranteeTrack track = GuaranteeTrack.valueOf(String.valueOf(facts.get("guaranteeTrack")));
        guarantees.open(applicationId, track, Boolean.TRUE.equals(facts.get("guarantorVisit")));
    }
}
