package org.huiqiao.engine;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiqiao.TestClock;
import org.mockito.Mockito;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;

@TestComponent
@EnableAutoConfiguration
@ComponentScan(
        basePackageClasses = BuildingBlock.class,
        excludeFilters = {
            @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
            @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = FilesAtStart.class)
        })
public class EngineConfiguration {

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    /** A bean like any other: no model may call it. */
    @Bean
    Vault vault() {
        return new Vault();
    }

    @Bean
    FactSource factSource() {
        return Mockito.mock(FactSource.class);
    }

    @Bean
    Heard heard() {
        return new Heard();
    }

    @BuildingBlock(value = "knownBlock", zh = "已知", en = "known", purpose = "for tests")
    public static class KnownBlock implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            if (Boolean.TRUE.equals(execution.getVariable("broken"))) {
                throw new IllegalStateException("the block is broken");
            }
            execution.setVariable("known", true);
        }

        public String answer(String businessKey) {
            return "answer to " + businessKey;
        }

        public List<Integer> numbers() {
            return List.of(1, 2, 3);
        }
    }

    /** Does what a test tells it to. */
    @BuildingBlock(value = "known-topic", zh = "已知", en = "known", purpose = "for tests")
    static class ScriptedWorker implements Worker {

        private volatile Worker script = job -> job.done(Map::of);

        void does(Worker worker) {
            script = worker;
        }

        @Override
        public void work(Job job) {
            script.work(job);
        }
    }

    /** A canary: whoever opens it has broken out of the fence. */
    public static class Vault {

        private boolean opened;

        public String open() {
            opened = true;
            return "gold";
        }

        boolean opened() {
            return opened;
        }

        void lock() {
            opened = false;
        }
    }

    /** What the engine told the rest of the house. */
    static class Heard {

        private final List<Object> events = new CopyOnWriteArrayList<>();

        @EventListener({TaskOpened.class, TaskClosed.class, DecisionTaken.class, StepReached.class})
        void on(Object event) {
            events.add(event);
        }

        <T> List<T> of(Class<T> type) {
            return events.stream().filter(type::isInstance).map(type::cast).toList();
        }

        void forget() {
            events.clear();
        }
    }
}
