package org.huiqiao.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import javax.script.ScriptEngineFactory;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the engine runs with, not what a file says it should. */
@EngineSlice
class EngineSettingsTest {

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Test
    void expressionsSeeTheBuildingBlocksAndNothingElse() {
        assertThat(engine.getBeans()).containsOnlyKeys("knownBlock");
        assertThat(engine.getExpressionManager()).isInstanceOf(GuardedExpressions.class);
        assertThat(engine.getBpmnParseFactory()).isInstanceOf(ModelFence.class);
    }

    @Test
    void queriesRunNoExpressionsAndEndSomewhere() {
        assertThat(engine.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(engine.isEnableExpressionsInStoredQueries()).isFalse();
        assertThat(engine.getQueryMaxResultsLimit()).isEqualTo(1000);
    }

    @Test
    void noObjectComesOutOfTheDatabase() {
        assertThat(engine.isJavaSerializationFormatEnabled()).isFalse();
        assertThat(engine.isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(engine.getDeserializationTypeValidator()).isNotNull();
    }

    @Test
    void modelsSayHowLongTheyAreKeptAndReadNoOtherFile() {
        assertThat(engine.isEnforceHistoryTimeToLive()).isTrue();
        assertThat(engine.isEnableXxeProcessing()).isFalse();
        assertThat(engine.isCmmnEnabled()).isFalse();
    }

    @Test
    void itWritesDownNoMoreThanSomebodyReads() {
        assertThat(engine.getHistoryLevel().getName()).isEqualTo(LeanHistory.NAME);
        assertThat(engine.getHistoryEventProducer()).isInstanceOf(LeanHistoryEvents.class);
    }

    @Test
    void whatFailsIsTriedFourTimesAtGrowingDistances() {
        assertThat(engine.getFailedJobRetryTimeCycle()).isEqualTo("PT10S,PT1M,PT10M,PT1H");
        assertThat(engine.getDefaultNumberOfRetries()).isEqualTo(4);
    }

    @Test
    void payoutsGoFirstAndEveryNodeTakesAnyJob() {
        assertThat(engine.isJobExecutorAcquireByPriority()).isTrue();
        assertThat(engine.isJobExecutorDeploymentAware()).isFalse();
    }

    @Test
    void nothingIsToldToAnybody() {
        assertThat(engine.isMetricsEnabled()).isFalse();
        assertThat(engine.isTaskMetricsEnabled()).isFalse();
        // the reporter has left the engine; were it back, this would name its class
        assertThat(getClass().getClassLoader().getResource("org/camunda/bpm/engine/impl/telemetry/reporter"))
                .isNull();
    }

    @Test
    void thereIsNoScriptLanguageButTheEnginesOwn() {
        assertThat(ServiceLoader.load(ScriptEngineFactory.class))
                .allSatisfy(factory -> assertThat(factory.getClass().getName())
                        .matches("org\\.camunda\\.(feel|bpm\\.engine)\\..*(Feel|Juel)\\w*"));
    }
}
