package org.huiqiao.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.huiqiao.disbursement.DisbursementFixture.MAKER;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.huiqiao.JdbcSlice;
import org.huiqiao.common.Refused;
import org.huiqiao.facility.Facilities;
import org.huiqiao.facility.FacilityStatus;
import org.huiqiao.facility.LimitDrawn;
import org.huiqiao.facility.LimitFrozen;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@JdbcSlice
@Import({Disbursements.class, PayoutFile.class, Facilities.class, DisbursementFixture.class})
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ParallelSendTest {

    @Autowired
    Disbursements disbursements;

    @Autowired
    Facilities facilities;

    @Autowired
    DisbursementFixture fixture;

    @RepeatedTest(5)
    void parallelSendsYieldOneOrder(RepetitionInfo run) throws Exception {
        String id = "PS" + run.getCurrentRepetition();
        fixture.approved(id);
        List<Object> outcomes = together(
                List.of(() -> disbursements.send(id), () -> disbursements.send(id), () -> disbursements.send(id)));
        assertThat(outcomes).filteredOn(PayoutOrder.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(PayoutUnderWay.class::isInstance).hasSize(2);
        assertThat(disbursements.of(id).orElseThrow().attempts()).hasSize(1);
    }

    @RepeatedTest(5)
    void aWithdrawalAndASendingNeverBothSucceed(RepetitionInfo run) throws Exception {
        String id = "PW" + run.getCurrentRepetition();
        fixture.approved(id);
        List<Object> outcomes = together(List.of(() -> disbursements.send(id), () -> {
            disbursements.cancel(id);
            return "cancelled";
        }));
        boolean sent = outcomes.get(0) instanceof PayoutOrder;
        assertThat(outcomes.get(sent ? 1 : 0))
                .isInstanceOf(sent ? MoneyAlreadyLeft.class : DisbursementCancelled.class);
    }

    @RepeatedTest(5)
    void aFreezeOrAReleaseComesBeforeTheSendingOrAfterIt(RepetitionInfo run) throws Exception {
        String id = "PF" + run.getCurrentRepetition();
        fixture.approved(id);
        List<Object> outcomes = together(List.of(() -> disbursements.send(id), () -> {
            facilities.freeze(id, "预警", MAKER);
            return "frozen";
        }));
        assertThat(outcomes.get(1)).isEqualTo("frozen");
        if (outcomes.get(0) instanceof PayoutOrder) {
            assertThat(catchThrowable(() -> facilities.release(id))).isInstanceOf(LimitDrawn.class);
        } else {
            assertThat(outcomes.get(0)).isInstanceOf(LimitFrozen.class);
        }
        assertThat(facilities.facility(id).orElseThrow().status()).isEqualTo(FacilityStatus.FROZEN);
    }

    private static List<Object> together(List<Callable<Object>> acts) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(acts.size());
        CyclicBarrier start = new CyclicBarrier(acts.size());
        try {
            List<Future<Object>> running = new ArrayList<>();
            for (Callable<Object> act : acts) {
                running.add(pool.submit(() -> {
                    start.await();
                    try {
                        return act.call();
                    } catch (Refused e) {
                        return e;
                    }
                }));
            }
            List<Object> outcomes = new ArrayList<>();
            for (Future<Object> run : running) {
                outcomes.add(run.get());
            }
            return outcomes;
        } finally {
            pool.shutdownNow();
        }
    }
}
