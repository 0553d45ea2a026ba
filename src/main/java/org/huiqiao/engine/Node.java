package org.huiqiao.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * This node under a name that it keeps over a restart, so that it takes up at once what it held when it was killed:
 * a data source is waited for 45 seconds (D31), a lock lasts 60.
 */
@Component
class Node extends AbstractProcessEnginePlugin {

    private final String name;
    private final JdbcClient jdbc;

    Node(@Value("${huiqiao.node}") String name, JdbcClient jdbc) {
        this.name = name;
        this.jdbc = jdbc;
    }

    String name() {
        return name;
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        if (configuration.getJobExecutor() != null) {
            configuration.getJobExecutor().setLockOwner(name);
        }
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        giveBackJobs();
        giveBackTasks();
    }

    void giveBackJobs() {
        jdbc.sql("update act_ru_job set lock_owner_ = null, lock_exp_time_ = null where lock_owner_ = ?")
                .param(name)
                .update();
    }

    void giveBackTasks() {
        jdbc.sql("update act_ru_ext_task set worker_id_ = null, lock_exp_time_ = null where worker_id_ = ?")
                .param(name)
                .update();
    }
}
