package org.huiqiao.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.huiqiao.JdbcSlice;
import org.huiqiao.TestClock;
import org.huiqiao.engine.Incidents;
import org.huiqiao.engine.Incidents.Stuck;
import org.huiqiao.engine.WorkNotStuck;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@JdbcSlice
@Import({Operations.class, TestClock.class})
class OperationsTest {

    private static final Actor OPS = new Actor("ops.qin", "秦川", Set.of(Role.OPS), null);
    private static final Actor RM = new Actor("rm.li", "李明", Set.of(Role.RM), "B01");

    @MockitoBean
    Incidents incidents;

    @Autowired
    Operations operations;

    @BeforeEach
    void somethingStandsStill() {
        when(incidents.list())
                .thenReturn(List.of(new Stuck(
                        "EXTERNAL", "t1", "LA2026031600000001", "Task_SendPayout", "timeout", Instant.EPOCH)));
    }

    @Test
    void skippingNeedsAReasonAndLeavesItOnFile() {
        assertThatThrownBy(() -> operations.skip("EXTERNAL", "t1", "  ", OPS)).isInstanceOf(SkipUnexplained.class);
        operations.skip("EXTERNAL", "t1", "对方系统已确认到账", OPS);
        verify(incidents).skip("EXTERNAL", "t1");
        assertThat(operations.acts("LA2026031600000001")).singleElement().satisfies(act -> {
            assertThat(act.reason()).isEqualTo("对方系统已确认到账");
            assertThat(act.actor()).isEqualTo("ops.qin");
        });
    }

    @Test
    void retryIsOnFileToo() {
        operations.retry("EXTERNAL", "t1", OPS);
        verify(incidents).retry("EXTERNAL", "t1");
        assertThat(operations.acts()).extracting(RescueAct::act).containsExactly("RETRY");
    }

    @Test
    void whatRunsAgainIsLeftAlone() {
        assertThatThrownBy(() -> operations.retry("JOB", "gone", OPS)).isInstanceOf(WorkNotStuck.class);
        verify(incidents, never()).retry(anyString(), anyString());
    }

    @Test
    void onlyOperationsTouchesTheMachine() {
        assertThatThrownBy(() -> operations.skip("EXTERNAL", "t1", "快", RM)).isInstanceOf(WorkNotStuck.class);
        verify(incidents, never()).skip(anyString(), anyString());
    }
}
