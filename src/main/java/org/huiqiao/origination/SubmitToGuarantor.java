package org.huiqiao.origination;

import java.util.Map;
import org.huiqiao.engine.BuildingBlock;
import org.huiqiao.engine.Job;
import org.huiqiao.engine.Worker;
import org.huiqiao.guarantee.Guarantees;

@BuildingBlock(
        value = "submit-to-guarantor",
        zh = "提交补件",
        en = "Give the guarantor what it asks for",
        purpose = "把补件送担保公司",
        outputs = {"guaranteeState"})
class SubmitToGuarantor implements Worker {

    private final GuarantorLine line;
    private final Guarantees guarantees;

    SubmitToGuarantor(GuarantorLine line, Guarantees guarantees) {
        this.line = line;
        this.guarantees = guarantees;
    }

    @Override
    public void work(Job job) {
        String note = guarantees.guarantee(job.businessKey()).orElseThrow().supplyNote();
        line.say("supply", job, Map.of("note", String.valueOf(note)));
    }
}
