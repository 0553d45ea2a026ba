package org.huiqiao.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.huiqiao.engine.ModelRelease.Source;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one door through which models reach the engine. A release holds all of them, BPMN and DMN together, so that a
 * case keeps the rules it started with ({@code decisionRefBinding="deployment"}); what a release does not change it
 * takes over from the one before.
 */
@Component
public class Models {

    private static final Logger log = LoggerFactory.getLogger(Models.class);
    private static final String NAME = "huiqiao";

    private final RepositoryService repository;
    private final ReleaseLedger ledger;
    private final BuildingBlocks blocks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Models(
            RepositoryService repository,
            ReleaseLedger ledger,
            BuildingBlocks blocks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.ledger = ledger;
        this.blocks = blocks;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Releases what somebody drew and somebody else approved, over whatever runs. Running cases keep their version.
     *
     * @param changed contents by file name
     * @throws ModelsRefused with all that is wrong with them
     */
    @Transactional
    public ModelRelease release(Map<String, byte[]> changed, String maker, String approver, String note) {
        return release(changed, Source.DRAFT, maker, approver, note);
    }

    /** What is wrong with models if they were released over those that run; asks the engine nothing. */
    @Transactional(readOnly = true)
    public List<ModelProblem> problems(Map<String, byte[]> changed) {
        return ModelCheck.problems(over(changed), blocks.beans(), blocks.topics());
    }

    @Transactional(readOnly = true)
    public List<ModelRelease> newest(int most) {
        return ledger.newest(most);
    }

    /** @param changes contents by file name, null for one that is left out from now on */
    ModelRelease release(
            Map<String, byte @Nullable []> changes,
            Source source,
            String maker,
            @Nullable String approver,
            String note) {
        if (source != Source.START && (approver == null || approver.equals(maker))) {
            throw new ApprovedByItsMaker();
        }
        ledger.lock();
        SortedMap<String, byte[]> models = over(changes);
        List<ModelProblem> problems = ModelCheck.problems(models, blocks.beans(), blocks.topics());
        if (!problems.isEmpty()) {
            throw new ModelsRefused(problems);
        }
        ModelRelease release = keep(deploy(models), models, source, maker, approver, note);
        log.info("Models released as {} by {} and {}", release.deploymentId(), maker, approver);
        return release;
    }

    /** Takes a release over into the ledger that was made before there was one. */
    Optional<ModelRelease> adopt() {
        return repository.createDeploymentQuery().deploymentName(NAME).list().stream()
                .max(Comparator.comparing(deployment -> deployment.getDeploymentTime()))
                .map(deployment -> keep(
                        deployment.getId(), contents(deployment.getId()), Source.START, "system", null, "adopted"));
    }

    /** The models that new cases start with. */
    SortedMap<String, byte[]> current() {
        return ledger.current().map(release -> contents(release.deploymentId())).orElseGet(TreeMap::new);
    }

    private SortedMap<String, byte[]> over(Map<String, ? extends byte @Nullable []> changes) {
        SortedMap<String, byte[]> models = current();
        changes.forEach((name, content) -> {
            if (content == null) {
                models.remove(name);
            } else {
                models.put(name, content);
            }
        });
        return models;
    }

    private String deploy(SortedMap<String, byte[]> models) {
        DeploymentBuilder deployment = repository.createDeployment().name(NAME);
        models.forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
        try {
            return deployment.deploy().getId();
        } catch (ProcessEngineException e) {
            throw new ModelsRefused(List.of(ModelProblem.ofEngine(e)));
        }
    }

    private ModelRelease keep(
            String deploymentId,
            SortedMap<String, byte[]> models,
            Source source,
            String maker,
            @Nullable String approver,
            String note) {
        SortedMap<String, String> hashes = new TreeMap<>();
        models.forEach((name, content) -> hashes.put(name, Sha256.of(content)));
        ModelRelease release =
                new ModelRelease(0, deploymentId, source, maker, approver, note, clock.instant(), hashes);
        ledger.keep(release);
        String digest = Sha256.of(hashes.toString().getBytes(StandardCharsets.UTF_8));
        events.publishEvent(
                new ModelsReleased(deploymentId, source, maker, approver == null ? maker : approver, digest));
        return release;
    }

    private SortedMap<String, byte[]> contents(String deploymentId) {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        for (String name : repository.getDeploymentResourceNames(deploymentId)) {
            try (InputStream model = repository.getResourceAsStream(deploymentId, name)) {
                contents.put(name, model.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return contents;
    }
}
