package org.huiqiao.origination;

import java.util.Map;
import java.util.Objects;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.engine.BuildingBlock;
import org.huiqiao.engine.Job;
import org.huiqiao.engine.Worker;
import org.huiqiao.guarantee.GuaranteeView;
import org.huiqiao.guarantee.Guarantees;

@BuildingBlock(
        value = "pay-premium",
        zh = "支付担保费",
        en = "Pay the premium",
        purpose = "从借款人账户向担保公司支付担保费；同一笔只付一次",
        outputs = {"guaranteeState"})
class PayPremium implements Worker {

    private final GuarantorLine line;
    private final Guarantees guarantees;
    private final ApplicationDesk applications;

    PayPremium(GuarantorLine line, Guarantees guarantees, ApplicationDesk applications) {
        this.line = line;
        this.guarantees = guarantees;
        this.applications = applications;
    }

    @Override
    public void work(Job job) {
        String applicationId = job.businessKey();
        GuaranteeView guarantee = guarantees.guarantee(applicationId).orElseThrow();
        line.say(
                "pay",
                job,
                Map.of(
                        "amount", Objects.requireNonNull(guarantee.premium()).toYuan(),
                        "payer",
                                Objects.requireNonNull(
                                        applications.get(applicationId).accountNo())));
    }
}
