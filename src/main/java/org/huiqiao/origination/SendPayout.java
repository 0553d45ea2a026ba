package org.huiqiao.origination;

import java.util.Map;
import org.huiqiao.disbursement.ConditionsOutdated;
import org.huiqiao.disbursement.ConditionsUnmet;
import org.huiqiao.disbursement.Disbursements;
import org.huiqiao.disbursement.PayoutOrder;
import org.huiqiao.engine.BuildingBlock;
import org.huiqiao.engine.Job;
import org.huiqiao.engine.Worker;
import org.huiqiao.facility.LimitFrozen;

/**
 * Pays once. The instruction is marked as being sent, and committed, before anything leaves; after a crash the same
 * bank reference is asked for, never sent blindly.
 */
@BuildingBlock(
        value = "send-payout",
        zh = "支付",
        en = "Send the payout",
        purpose = "发送前复核额度、条件与指令摘要；同一银行流水号只付一次",
        outputs = {"payoutState"})
class SendPayout implements Worker {

    private final Disbursements disbursements;
    private final CorePayments core;

    SendPayout(Disbursements disbursements, CorePayments core) {
        this.disbursements = disbursements;
        this.core = core;
    }

    @Override
    public void work(Job job) {
        String applicationId = job.businessKey();
        try {
            PayoutOrder order = disbursements.inFlight(applicationId).orElseGet(() -> core.release(applicationId));
            core.pay(order, job);
        } catch (LimitFrozen | ConditionsOutdated | ConditionsUnmet blocked) {
            job.done(() -> Map.of("payoutState", "BLOCKED"));
        }
    }
}
