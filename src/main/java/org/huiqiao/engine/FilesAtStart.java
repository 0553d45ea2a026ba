package org.huiqiao.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiqiao.engine.FileDifference.Kind;
import org.huiqiao.engine.ModelRelease.Source;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where the shipped files and what was released while the bank runs meet. An empty bank starts with the files; a demo
 * releases changed ones at once; elsewhere they wait for two people ({@link FileProposals}). None is ever released over
 * something newer without being asked for.
 */
@Component
class FilesAtStart implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(FilesAtStart.class);
    private static final Profiles AT_ONCE = Profiles.of("demo | test");

    private final Models models;
    private final ShippedFiles shipped;
    private final ReleaseLedger ledger;
    private final FileComparison comparison;
    private final TransactionTemplate transaction;
    private final Environment environment;

    FilesAtStart(
            Models models,
            ShippedFiles shipped,
            ReleaseLedger ledger,
            FileComparison comparison,
            TransactionTemplate transaction,
            Environment environment) {
        this.models = models;
        this.shipped = shipped;
        this.ledger = ledger;
        this.comparison = comparison;
        this.transaction = transaction;
        this.environment = environment;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> meet());
    }

    private void meet() {
        ledger.lock();
        if (ledger.current().isEmpty()) {
            models.adopt().ifPresent(release -> release.hashes().forEach(ledger::decide));
        }
        List<FileDifference> differences = comparison.differences();
        if (ledger.current().isEmpty() || environment.acceptsProfiles(AT_ONCE)) {
            release(differences.stream()
                    .filter(one -> one.kind() == Kind.PENDING)
                    .toList());
        }
        comparison.differences().forEach(one -> log.warn("Model file {} is not released: {}", one.name(), one.kind()));
    }

    private void release(List<FileDifference> changed) {
        if (changed.isEmpty()) {
            return;
        }
        Map<String, byte @Nullable []> changes = new HashMap<>();
        changed.forEach(one -> changes.put(one.name(), shipped.byName().get(one.name())));
        models.release(changes, Source.START, "system", null, "start");
        changed.forEach(one -> ledger.decide(one.name(), one.fileHash()));
    }
}
