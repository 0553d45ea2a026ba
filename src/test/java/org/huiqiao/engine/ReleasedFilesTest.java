package org.huiqiao.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.huiqiao.engine.FileDifference.Kind;
import org.huiqiao.engine.FileDifference.Line;
import org.huiqiao.engine.FileProposal.State;
import org.huiqiao.engine.ModelRelease.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

/** Where the files of a build and what was released while the bank runs meet. */
@EngineSlice
class ReleasedFilesTest {

    private static final String FILE = "step.bpmn";

    @Autowired
    Models models;

    @Autowired
    ReleaseLedger ledger;

    @Autowired
    ProposalRows rows;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void nothingStays() {
        repository
                .createDeploymentQuery()
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
        List.of("model_proposal_file", "model_proposal", "model_release_file", "model_release", "model_file")
                .forEach(table -> jdbc.sql("delete from " + table).update());
    }

    @Test
    void anEmptyBankStartsWithTheFilesAndARestartMakesNoVersion() {
        start("production", step("1"));
        assertThat(release().source()).isEqualTo(Source.START);
        start("production", step("1"));
        start("demo", step("1"));
        assertThat(versions()).isOne();
        assertThat(models.newest(9)).hasSize(1);
    }

    @Test
    void aDemoReleasesAChangedFileAtOnce() {
        start("demo", step("1"));
        start("demo", step("2"));
        assertThat(versions()).isEqualTo(2);
        assertThat(differences(step("2"))).isEmpty();
    }

    @Test
    void elsewhereAChangedFileWaitsAndSaysWhatDiffers() {
        start("production", step("1"));
        start("production", step("2"));
        assertThat(versions()).isOne();
        assertThat(differences(step("2"))).singleElement().satisfies(file -> {
            assertThat(file.kind()).isEqualTo(Kind.PENDING);
            assertThat(file.fileHash()).isNotEqualTo(file.releasedHash()).hasSize(64);
            assertThat(file.lines()).extracting(Line::sign).containsExactly('-', '+');
            assertThat(file.lines().get(1).text()).contains("Step 2");
        });
    }

    @Test
    void twoPeopleReleaseAPendingFileAndRunningCasesKeepTheirs() {
        start("production", step("1"));
        runtime.startProcessInstanceByKey("step", "A1");
        FileProposals proposals = proposals(step("2"));
        long id = propose(proposals, true);
        assertThatThrownBy(() -> approve(proposals, id, "ops.qin")).isInstanceOf(ApprovedByItsMaker.class);
        assertThat(versions()).isOne();
        approve(proposals, id, "analyst.he");
        runtime.startProcessInstanceByKey("step", "A2");
        assertThat(tasks.createTaskQuery().orderByTaskName().asc().list())
                .extracting(task -> task.getName())
                .containsExactly("Step 1", "Step 2");
        assertThat(release().source()).isEqualTo(Source.FILES);
        assertThat(release().madeBy()).isEqualTo("ops.qin");
        assertThat(release().approvedBy()).isEqualTo("analyst.he");
        assertThat(release().note()).isEqualTo("as agreed");
        assertThat(release().hashes()).containsEntry(FILE, Sha256.of(step("2").getBytes(UTF_8)));
        start("production", step("2"));
        assertThat(versions()).isEqualTo(2);
    }

    @Test
    void anUnchangedFileIsNeverReleasedOverSomethingNewer() {
        start("demo", step("1"));
        draft("drawn");
        start("demo", step("1"));
        start("production", step("1"));
        assertThat(differences(step("1"))).isEmpty();
        assertThat(running()).contains("Step drawn");
    }

    @Test
    void aChangedFileIsAConflictWithSomethingNewerEvenInADemo() {
        start("demo", step("1"));
        draft("drawn");
        start("demo", step("2"));
        assertThat(running()).contains("Step drawn");
        assertThat(differences(step("2"))).extracting(FileDifference::kind).containsExactly(Kind.CONFLICT);
    }

    @Test
    void aConflictIsResolvedByTakingTheFile() {
        start("production", step("1"));
        draft("drawn");
        FileProposals proposals = proposals(step("2"));
        approve(proposals, propose(proposals, true), "analyst.he");
        assertThat(running()).contains("Step 2");
        assertThat(differences(step("2"))).isEmpty();
    }

    @Test
    void aConflictIsResolvedByKeepingWhatRuns() {
        start("production", step("1"));
        draft("drawn");
        FileProposals proposals = proposals(step("2"));
        approve(proposals, propose(proposals, false), "analyst.he");
        assertThat(running()).contains("Step drawn");
        start("production", step("2"));
        assertThat(differences(step("2"))).isEmpty();
        assertThat(versions()).isEqualTo(2);
        assertThat(differences(step("3"))).extracting(FileDifference::kind).containsExactly(Kind.CONFLICT);
    }

    @Test
    void whatWasRejectedStaysAsItWas() {
        start("production", step("1"));
        FileProposals proposals = proposals(step("2"));
        long id = propose(proposals, true);
        transaction.executeWithoutResult(status -> proposals.reject(id, "analyst.he"));
        assertThat(rows.newest(1)).extracting(FileProposal::state).containsExactly(State.REJECTED);
        assertThat(differences(step("2"))).hasSize(1);
        assertThatThrownBy(() -> approve(proposals, id, "analyst.he")).isInstanceOf(FilesMoved.class);
    }

    @Test
    void whatMovedAfterItWasProposedIsNotApproved() {
        start("production", step("1"));
        FileProposals proposals = proposals(step("2"));
        long id = propose(proposals, true);
        draft("drawn");
        assertThatThrownBy(() -> approve(proposals, id, "analyst.he")).isInstanceOf(FilesMoved.class);
        assertThat(running()).contains("Step drawn");
    }

    @Test
    void aProposalNamesFilesAndSaysWhy() {
        start("production", step("1"));
        FileProposals proposals = proposals(step("2"));
        for (Map<String, Boolean> none : List.of(Map.<String, Boolean>of(), Map.of(FILE, true))) {
            assertThatThrownBy(
                            () -> transaction.executeWithoutResult(status -> proposals.propose(none, " ", "ops.qin")))
                    .isInstanceOf(NothingProposed.class);
        }
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> proposals.propose(Map.of("other.bpmn", true), "why", "ops.qin")))
                .isInstanceOf(FilesMoved.class);
    }

    @Test
    void aFileThatHasGoneLeavesTheReleaseOnceItIsApproved() {
        start("production", step("1"));
        FileProposals proposals = proposals(null);
        approve(proposals, propose(proposals, true), "analyst.he");
        assertThat(release().hashes()).containsOnlyKeys("rest.bpmn");
        start("production", null);
        assertThat(models.newest(9)).hasSize(2);
    }

    @Test
    void aDraftNeedsTwoPeopleToo() {
        assertThatThrownBy(() -> models.release(Map.of(FILE, step("1").getBytes(UTF_8)), "he", "he", "mine"))
                .isInstanceOf(ApprovedByItsMaker.class);
        assertThat(repository.createDeploymentQuery().count()).isZero();
    }

    @Test
    void aReleaseMadeBeforeThereWasALedgerIsTakenOver() {
        var old = repository.createDeployment().name("huiqiao");
        shipped(step("1")).byName().forEach((name, model) -> old.addString(name, new String(model, UTF_8)));
        old.deploy();
        start("production", step("1"));
        assertThat(versions()).isOne();
        start("production", step("2"));
        assertThat(versions()).isOne();
        assertThat(differences(step("2"))).extracting(FileDifference::kind).containsExactly(Kind.PENDING);
    }

    private void start(String profile, String step) {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles(profile);
        ShippedFiles shipped = shipped(step);
        new FilesAtStart(models, shipped, ledger, new FileComparison(shipped, ledger, models), transaction, environment)
                .afterSingletonsInstantiated();
    }

    private FileProposals proposals(String step) {
        ShippedFiles shipped = shipped(step);
        return new FileProposals(new FileComparison(shipped, ledger, models), shipped, models, ledger, rows, events);
    }

    private List<FileDifference> differences(String step) {
        return transaction.execute(status -> proposals(step).differences());
    }

    private long propose(FileProposals proposals, boolean take) {
        transaction.executeWithoutResult(status -> proposals.propose(Map.of(FILE, take), " as agreed ", "ops.qin"));
        return rows.open().orElseThrow().id();
    }

    private void approve(FileProposals proposals, long id, String who) {
        transaction.executeWithoutResult(status -> proposals.approve(id, who));
    }

    private void draft(String name) {
        models.release(Map.of(FILE, step(name).getBytes(UTF_8)), "analyst.he", "analyst.luo", "drawn");
    }

    private ModelRelease release() {
        return models.newest(1).get(0);
    }

    private String running() {
        return transaction.execute(status -> new String(models.current().get(FILE), UTF_8));
    }

    private long versions() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("step")
                .count();
    }

    private static ShippedFiles shipped(String step) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put(
                "rest.bpmn",
                Drawn.process("rest", "<bpmn:userTask id='Task_X' />").getBytes(UTF_8));
        if (step != null) {
            files.put(FILE, step.getBytes(UTF_8));
        }
        return new ShippedFiles(files);
    }

    private static String step(String name) {
        return Drawn.process("step", "<bpmn:userTask id='Task_X' name='Step %s' />".formatted(name));
    }
}
