package org.huiqiao.origination;

import java.util.Map;
import org.huiqiao.disbursement.Disbursements;
import org.huiqiao.engine.BuildingBlock;
import org.huiqiao.engine.Job;
import org.huiqiao.engine.Worker;

@BuildingBlock(
        value = "query-payout",
        zh = "查询支付结果",
        en = "Query the payout",
        purpose = "按银行流水号查询支付结果，不重发",
        outputs = {"payoutState"})
class QueryPayout implements Worker {

    private final Disbursements disbursements;
    private final CorePayments core;

    QueryPayout(Disbursements disbursements, CorePayments core) {
        this.disbursements = disbursements;
        this.core = core;
    }

    @Override
    public void work(Job job) {
        disbursements
                .inFlight(job.businessKey())
                .ifPresentOrElse(
                        order -> core.ask(order, job),
                        () -> job.done(() -> Map.of("payoutState", core.settledState(job.businessKey()))));
    }
}
