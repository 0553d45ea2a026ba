package org.huiqiao.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.huiqiao.TickingClock;
import org.springframework.beans.factory.DisposableBean;

/** What falls due because a test put the clock forward is looked at now, not at the next look. */
public class WokenByClock implements DisposableBean {

    private final TickingClock clock;
    private final Runnable look;

    WokenByClock(TickingClock clock, ProcessEngine engine, ExternalWakeUp wakeUp) {
        this.clock = clock;
        ProcessEngineConfigurationImpl settings =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        look = () -> {
            settings.getJobExecutor().jobWasAdded();
            wakeUp.signal();
        };
        clock.tell(look);
    }

    @Override
    public void destroy() {
        clock.tellNoMore(look);
    }
}
