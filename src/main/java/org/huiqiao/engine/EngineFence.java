package org.huiqiao.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.huiqiao.engine.feel.CompiledFeelFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/** What the engine may and may not do in this house. Runs after Flyway, so that both schemas meet in order. */
@Component
@DependsOnDatabaseInitialization
class EngineFence extends AbstractProcessEnginePlugin {

    static final LeanHistory LEAN = new LeanHistory();

    private final BuildingBlockBeans beans;
    private final ModelListener models;
    private final ModelFence fence;
    private final DecisionRecorder decisions;

    EngineFence(BuildingBlockBeans beans, ModelListener models, ModelFence fence, DecisionRecorder decisions) {
        this.beans = beans;
        this.models = models;
        this.fence = fence;
        this.decisions = decisions;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        // Camunda's factory bean has by now put in its own, made while no beans were set: it opens the whole
        // application context to every model, and setting the beans alone would come too late
        configuration.setBeans(beans);
        configuration.setExpressionManager(new GuardedExpressions(beans));
        configuration.setBpmnParseFactory(fence);
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(models)));
        configuration.setCustomHistoryLevels(List.of(LEAN));
        configuration.setHistoryLevel(LEAN);
        configuration.setHistoryEventProducer(new LeanHistoryEvents());
        configuration.setCustomPreCommandInterceptorsTxRequired(List.of(new ActsAsBank(decisions::somethingElse)));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(List.of(new ActsAsBank(decisions::somethingElse)));
        DefaultDmnEngineConfiguration dmn = new DefaultDmnEngineConfiguration();
        dmn.setCustomPostDecisionEvaluationListeners(new ArrayList<>(List.of(decisions)));
        dmn.setFeelEngineFactory(new CompiledFeelFactory());
        dmn.getTransformer().getTransformListeners().add(new DecisionFence());
        configuration.setDmnEngineConfiguration(dmn);
    }
}
