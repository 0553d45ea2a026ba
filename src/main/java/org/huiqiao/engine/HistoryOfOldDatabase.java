package org.huiqiao.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The engine refuses a database that was begun with another history level than it is told to keep. */
@Component
@DependsOnDatabaseInitialization
class HistoryOfOldDatabase extends AbstractProcessEnginePlugin {

    private final JdbcClient jdbc;

    HistoryOfOldDatabase(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        boolean begun =
                jdbc.sql("select count(*) from information_schema.tables where lower(table_name) = 'act_ge_property'")
                                .query(Long.class)
                                .single()
                        > 0;
        if (begun) {
            jdbc.sql("update act_ge_property set value_ = ? where name_ = 'historyLevel'")
                    .param(String.valueOf(EngineFence.LEAN.getId()))
                    .update();
        }
    }
}
