package org.huiqiao.origination;

import java.util.Map;
import org.huiqiao.engine.BuildingBlock;
import org.huiqiao.engine.Job;
import org.huiqiao.engine.Worker;

@BuildingBlock(
        value = "query-guarantee",
        zh = "查询担保进度",
        en = "Query the guarantee",
        purpose = "向担保公司查询办理状态；回告只触发查询，以查询为准",
        outputs = {"guaranteeState"})
class QueryGuarantee implements Worker {

    private final GuarantorLine line;

    QueryGuarantee(GuarantorLine line) {
        this.line = line;
    }

    @Override
    public void work(Job job) {
        line.say("status", job, Map.of());
    }
}
