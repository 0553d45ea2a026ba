package org.huiqiao.bench;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.huiqiao.engine.BuildingBlock;
import org.huiqiao.engine.FactSource;
import org.huiqiao.engine.StubBlocks;
import org.huiqiao.engine.Worker;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The two engines that are measured side by side, with the same stubs. Not marked as configurations: the whole bank, when
 * it is started beside them, must not find them.
 */
final class Banks {

    private Banks() {}

    /** As the starter comes: full history, FEEL Scala, its own job executor. */
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        CamundaBpmAutoConfiguration.class
    })
    static class Plain {

        /** The facts reach the tables as in ours: for a moment, never stored. */
        @Bean
        AbstractProcessEnginePlugin facts() {
            return new AbstractProcessEnginePlugin() {
                @Override
                public void preInit(ProcessEngineConfigurationImpl configuration) {
                    configuration.getCustomPreBPMNParseListeners().add(new AbstractBpmnParseListener() {
                        @Override
                        public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                            activity.addBuiltInListener(
                                    ExecutionListener.EVENTNAME_START,
                                    execution -> execution.setVariableLocal(
                                            "facts", Variables.untypedValue(Stubs.FACTS, true)));
                            activity.addBuiltInListener(
                                    ExecutionListener.EVENTNAME_END,
                                    execution -> execution.removeVariableLocal("facts"));
                        }
                    });
                }
            };
        }
    }

    /** Our module {@code engine} as it is. */
    @EnableAutoConfiguration
    @ComponentScan(
            basePackageClasses = BuildingBlock.class,
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.FilesAtStart"))
    static class Ours {

        @Bean
        Clock clock() {
            return Clock.systemDefaultZone();
        }

        @Bean
        FactSource factSource() {
            return key -> Stubs.FACTS;
        }

        @Bean
        @Primary
        StubBlocks stubBlocks(ApplicationContext context) {
            TreeSet<String> beans = new TreeSet<>(Stubs.delegates());
            beans.addAll(Stubs.helpers());
            return new StubBlocks(context, beans, Stubs.topics());
        }
    }

    static ConfigurableApplicationContext plain(String url, CountedStatements counted) {
        return start(
                Plain.class,
                counted,
                false,
                "--spring.config.name=plain",
                "--camunda.bpm.history-level=full",
                "--camunda.bpm.auto-deployment-enabled=false",
                "--spring.datasource.url=" + url);
    }

    static ConfigurableApplicationContext ours(String url, CountedStatements counted, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("--spring.profiles.active=bench", "--huiqiao.node=bench", "--spring.datasource.url=" + url));
        arguments.addAll(List.of(more));
        return start(Ours.class, counted, true, arguments.toArray(String[]::new));
    }

    private static ConfigurableApplicationContext start(
            Class<?> bank, CountedStatements counted, boolean workers, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres",
                "--spring.main.banner-mode=off",
                "--logging.level.root=error"));
        return new SpringApplicationBuilder(bank)
                .web(WebApplicationType.NONE)
                .initializers((GenericApplicationContext context) -> stubs(context, counted, workers))
                .run(all.toArray(String[]::new));
    }

    private static void stubs(GenericApplicationContext context, CountedStatements counted, boolean workers) {
        context.registerBean(CountedStatements.class, () -> counted);
        Stubs.delegates()
                .forEach(name -> context.registerBean(name, Stubs.Delegate.class, () -> new Stubs.Delegate(name)));
        Stubs.helpers().forEach(name -> register(context, name, Stubs.helper(name)));
        if (workers) {
            Stubs.topics()
                    .forEach(topic -> context.registerBean(
                            topic, Worker.class, () -> job -> job.done(() -> Stubs.answer(topic))));
        }
    }

    @SuppressWarnings("unchecked")
    private static void register(GenericApplicationContext context, String name, Object helper) {
        context.registerBean(name, (Class<Object>) helper.getClass(), () -> helper);
    }

    /** What the workers of the plain engine do, in a loop: fetch, answer, complete. */
    static void work(ExternalTaskService tasks) throws InterruptedException {
        var query = tasks.fetchAndLock(20, "bench");
        Stubs.topics().forEach(topic -> query.topic(topic, 60_000));
        List<LockedExternalTask> locked = query.execute();
        for (LockedExternalTask task : locked) {
            try {
                tasks.complete(task.getId(), "bench", Map.copyOf(Stubs.answer(task.getTopicName())));
            } catch (org.camunda.bpm.engine.OptimisticLockingException collision) {
                tasks.unlock(task.getId());
            }
        }
        if (locked.isEmpty()) {
            Thread.sleep(10);
        }
    }
}
