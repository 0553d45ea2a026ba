package org.huiqiao.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The one door through which models reach the engine. BPMN and DMN are released together, so that a case keeps the
 * rules it started with ({@code decisionRefBinding="deployment"}).
 */
@Component
public class Models implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(Models.class);
    private static final String RELEASE = "huiqiao";

    private final RepositoryService repository;

    Models(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            releaseFiles();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void releaseFiles() throws IOException {
        // all or nothing: one changed file releases the whole set again
        Map<String, byte[]> models = new LinkedHashMap<>();
        for (Resource model : shipped()) {
            models.put(Objects.requireNonNull(model.getFilename()), model.getContentAsByteArray());
        }
        List<String> problems = ModelCheck.problems(models);
        if (!problems.isEmpty()) {
            throw new ModelsRefused(problems);
        }
        DeploymentBuilder release = repository.createDeployment().name(RELEASE).enableDuplicateFiltering(false);
        models.forEach((name, content) -> release.addInputStream(name, new ByteArrayInputStream(content)));
        log.info("Models released as {}", release.deploy().getId());
    }

    private static List<Resource> shipped() throws IOException {
        PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
        return java.util.stream.Stream.of("classpath*:processes/*.bpmn", "classpath*:decisions/*.dmn")
                .flatMap(pattern -> {
                    try {
                        return Arrays.stream(files.getResources(pattern));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .sorted(Comparator.comparing(Resource::getFilename))
                .toList();
    }
}
