package org.huiqiao.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.huiqiao.engine.HostileModels.Hostile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** No hostile model has an effect: not when it is checked, not at the door, not when the engine itself is given it. */
@EngineSlice
@Tag("long-on-postgres")
class HostileModelsTest {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}{2,}");
    private static final Set<String> BEANS = Set.of("knownBlock");
    private static final Set<String> TOPICS = Set.of("known-topic");

    @Autowired
    Models models;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    DecisionService decisions;

    @Autowired
    EngineConfiguration.Vault vault;

    static List<Hostile> hostile() {
        return HostileModels.all();
    }

    @AfterEach
    void nothingStays() {
        repository
                .createDeploymentQuery()
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
        HostileModels.Tripwire.touched = false;
        vault.lock();
    }

    @Test
    void thereAreMoreThanSixtyAndNoTwoAreTheSame() {
        List<Hostile> all = HostileModels.all();
        System.out.println(all.size() + " hostile models");
        assertThat(all).hasSizeGreaterThan(60);
        assertThat(all).extracting(Hostile::kind).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    @Timeout(10) // one that hangs its reader must not hang the build
    void eachIsRefusedForAReasonThatAPersonUnderstands(Hostile model) {
        long start = System.nanoTime();
        List<ModelProblem> problems = ModelCheck.problems(Map.of(model.file(), model.content()), BEANS, TOPICS);
        System.out.printf(
                "%s: %d ms%n",
                model, Duration.ofNanos(System.nanoTime() - start).toMillis());
        assertThat(problems).extracting(ModelProblem::code).contains(model.code());
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.text(Locale.CHINESE)).containsPattern(CHINESE).hasSizeLessThan(300);
            assertThat(problem.text(Locale.ENGLISH))
                    .containsPattern("[a-z]{3,} [a-z]{2,}")
                    .doesNotContainPattern(CHINESE)
                    .hasSizeLessThan(400);
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    @Timeout(10)
    void theDoorStaysShut(Hostile model) {
        assertThatThrownBy(() -> models.release(Map.of(model.file(), model.content()), "maker", "approver", "test"))
                .isInstanceOf(ModelsRefused.class);
        assertThat(repository.createDeploymentQuery().count()).isZero();
        assertNothingHappened(model);
    }

    /** As if the check had been gone round: the engine is given it, starts it, and does what it can of it. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    @Timeout(30)
    void theEngineItselfDoesNoHarmWithIt(Hostile model) {
        if (!model.heavy()) {
            quietly(() -> repository
                    .createDeployment()
                    .addInputStream(model.file(), new ByteArrayInputStream(model.content()))
                    .deploy());
            quietly(() ->
                    runtime.startProcessInstanceByKey("hostile", "A1", Map.of("amount", 2000L, "outcome", "APPROVE")));
            management.createJobQuery().list().forEach(job -> quietly(() -> management.executeJob(job.getId())));
            tasks.createTaskQuery().list().forEach(task -> quietly(() -> tasks.complete(task.getId())));
            quietly(() -> decisions
                    .evaluateDecisionByKey("creditLine")
                    .variables(Map.of("facts", Map.of("score", 800)))
                    .evaluate());
        }
        assertNothingHappened(model);
    }

    private void assertNothingHappened(Hostile model) {
        assertThat(HostileModels.touched()).as(model.kind()).isFalse();
        assertThat(vault.opened()).as(model.kind()).isFalse();
    }

    /** Refused or not: what counts is what it did. */
    private static void quietly(Runnable act) {
        try {
            act.run();
        } catch (RuntimeException refused) {
            assertThat(refused).isNotNull();
        }
    }
}
