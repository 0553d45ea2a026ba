package org.huiqiao.origination;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiqiao.engine.BuildingBlock;
import org.huiqiao.review.AuthorityLevel;
import org.huiqiao.review.ReviewDesk;
import org.huiqiao.users.Actor;

@BuildingBlock(
        value = "assignAuthority",
        zh = "确定审批层级",
        en = "Assign the authority",
        purpose = "按审批权限表（D18）确定层级与双签；上贷审会的召集成员",
        outputs = {"approvalLevel", "dualApproval"})
class AssignAuthority implements JavaDelegate {

    private final ReviewDesk desk;
    private final CaseFile cases;
    private final Committee committee;

    AssignAuthority(ReviewDesk desk, CaseFile cases, Committee committee) {
        this.desk = desk;
        this.cases = cases;
        this.committee = committee;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String applicationId = execution.getProcessBusinessKey();
        Map<String, Object> facts = cases.facts(applicationId);
        AuthorityLevel level = level(facts.get("level"));
        boolean dual = level != AuthorityLevel.COMMITTEE && Boolean.TRUE.equals(facts.get("dual"));
        desk.setAuthority(applicationId, level, dual);
        if (level == AuthorityLevel.COMMITTEE) {
            desk.convene(applicationId, committee.members(applicationId), committee.chair(applicationId), Actor.SYSTEM);
        }
        execution.setVariable("approvalLevel", level.name());
        execution.setVariable("dualApproval", dual);
    }

    /** Without an answer of the table the highest authority decides. */
    private static AuthorityLevel level(@org.jspecify.annotations.Nullable Object answer) {
        return answer == null ? AuthorityLevel.COMMITTEE : AuthorityLevel.valueOf(answer.toString());
    }
}
