package org.huiqiao.facility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.huiqiao.JdbcSlice;
import org.huiqiao.common.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@JdbcSlice
@Import(Facilities.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ParallelDrawsTest {

    private static final LocalDate VALID_TO = LocalDate.of(2027, 3, 15);

    @Autowired
    Facilities facilities;

    @Test
    void fiftyParallelDrawsNeverExceedTheLimit() throws Exception {
        facilities.open("P1", "91330200MA2PXXXX3N", Money.wan(30), VALID_TO, true);
        long drawn = succeeded(i -> "D" + i, "P1");
        assertThat(drawn).isEqualTo(30);
        assertThat(facilities.facility("P1").orElseThrow().used()).isEqualTo(Money.wan(30));
        assertThat(facilities.draws("P1")).hasSize(30);
    }

    @Test
    void fiftyParallelCallsForOneDrawOccupyOnce() throws Exception {
        facilities.open("P2", "91330200MA2PXXXX3N", Money.wan(30), VALID_TO, true);
        assertThat(succeeded(i -> "T1", "P2")).isEqualTo(50);
        assertThat(facilities.facility("P2").orElseThrow().used()).isEqualTo(Money.wan(1));
    }

    private long succeeded(IntFunction<String> drawNo, String facility) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(50);
        try {
            List<Callable<Boolean>> calls = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                String draw = drawNo.apply(i);
                calls.add(() -> {
                    try {
                        facilities.occupy(facility, draw, Money.wan(1));
                        return true;
                    } catch (LimitExceeded e) {
                        return false;
                    }
                });
            }
            long succeeded = 0;
            for (Future<Boolean> call : pool.invokeAll(calls)) {
                succeeded += call.get() ? 1 : 0;
            }
            return succeeded;
        } finally {
            pool.shutdownNow();
        }
    }
}
