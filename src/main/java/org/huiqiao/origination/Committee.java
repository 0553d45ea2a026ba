package org.huiqiao.origination;

import java.util.List;
import org.huiqiao.engine.BuildingBlock;
import org.huiqiao.review.AuthorityLevel;
import org.huiqiao.review.ReviewDesk;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.huiqiao.users.Users;

@BuildingBlock(
        value = "committee",
        zh = "审批人与贷审会",
        en = "Approvers and committee",
        purpose = "members：贷审会成员；chair：主任委员；concluded：表决是否已有结论；approverGroup：有权审批岗位")
public class Committee {

    private final ReviewDesk desk;
    private final Users users;

    Committee(ReviewDesk desk, Users users) {
        this.desk = desk;
        this.users = users;
    }

    public List<String> members(String applicationId) {
        return users.withRole(Role.COMMITTEE, null).stream().map(Actor::id).toList();
    }

    public String chair(String applicationId) {
        return members(applicationId).get(0);
    }

    public boolean concluded(String applicationId) {
        return desk.committeeOutcome(applicationId).isPresent();
    }

    public String approverGroup(String applicationId) {
        AuthorityLevel level = desk.review(applicationId).orElseThrow().level().orElse(AuthorityLevel.L3);
        return switch (level) {
            case AUTO, BRANCH_HEAD, L1 -> Role.APPROVER_L1.group();
            case L2 -> Role.APPROVER_L2.group();
            case L3, COMMITTEE -> Role.APPROVER_L3.group();
        };
    }
}
