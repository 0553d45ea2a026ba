package org.huiqiao.origination;

import java.util.Map;
import org.huiqiao.engine.BuildingBlock;
import org.huiqiao.engine.Job;
import org.huiqiao.engine.Worker;
import org.huiqiao.guarantee.Guarantees;

@BuildingBlock(value = "chase-guarantor", zh = "催办担保公司", en = "Chase the guarantor", purpose = "担保公司逾期未答复的催办")
class ChaseGuarantor implements Worker {

    private final GuarantorLine line;
    private final Guarantees guarantees;

    ChaseGuarantor(GuarantorLine line, Guarantees guarantees) {
        this.line = line;
        this.guarantees = guarantees;
    }

    @Override
    public void work(Job job) {
        if (guarantees.filing(job.businessKey()).caseNo() != null) {
            line.ask("chase", job, Map.of());
        }
        job.done(Map::of);
    }
}
