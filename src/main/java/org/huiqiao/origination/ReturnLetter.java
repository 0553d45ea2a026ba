package org.huiqiao.origination;

import java.util.Map;
import org.huiqiao.engine.BuildingBlock;
import org.huiqiao.engine.Job;
import org.huiqiao.engine.Worker;
import org.huiqiao.guarantee.Guarantees;

@BuildingBlock(
        value = "return-letter",
        zh = "退回放款通知书",
        en = "Send the letter back",
        purpose = "请担保公司按批复重出放款通知书",
        outputs = {"guaranteeState"})
class ReturnLetter implements Worker {

    private final GuarantorLine line;
    private final Guarantees guarantees;

    ReturnLetter(GuarantorLine line, Guarantees guarantees) {
        this.line = line;
        this.guarantees = guarantees;
    }

    @Override
    public void work(Job job) {
        String note = guarantees.guarantee(job.businessKey()).orElseThrow().letterNote();
        line.say("amend", job, Map.of("reason", String.valueOf(note)));
    }
}
