package org.huiqiao.engine;

import org.camunda.bpm.engine.HistoryService;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Once a night the engine takes away what its models no longer want kept; a job that goes on until nothing is due. */
@Component
class NightlyCleanUp {

    private final HistoryService history;

    NightlyCleanUp(HistoryService history) {
        this.history = history;
    }

    @Scheduled(cron = "${huiqiao.clean-up-at:0 30 1 * * *}", zone = "Asia/Shanghai")
    void begin() {
        history.cleanUpHistoryAsync(true);
    }
}
