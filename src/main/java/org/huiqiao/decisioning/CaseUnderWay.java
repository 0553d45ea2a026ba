package org.huiqiao.decisioning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What the transaction under way has read of its cases, so that it reads and unseals it once. Forgotten with it. */
class CaseUnderWay implements TransactionSynchronization {

    private final Map<String, Facts.Read> facts = new HashMap<>();
    private final Map<String, List<FactEntry>> entries = new HashMap<>();

    static Optional<Facts.Read> facts(String applicationId) {
        return ofThisTransaction().map(known -> known.facts.get(applicationId));
    }

    static void remember(String applicationId, Facts.Read read) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            ofThisTransaction().orElseGet(CaseUnderWay::begin).facts.put(applicationId, read);
        }
    }

    static List<FactEntry> entries(String applicationId, Function<String, List<FactEntry>> reading) {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? ofThisTransaction().orElseGet(CaseUnderWay::begin).entries.computeIfAbsent(applicationId, reading)
                : reading.apply(applicationId);
    }

    /** A source has said something new. */
    static void forget(String applicationId) {
        ofThisTransaction().ifPresent(known -> {
            known.facts.remove(applicationId);
            known.entries.remove(applicationId);
        });
    }

    private static CaseUnderWay begin() {
        CaseUnderWay known = new CaseUnderWay();
        TransactionSynchronizationManager.registerSynchronization(known);
        return known;
    }

    private static Optional<CaseUnderWay> ofThisTransaction() {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? TransactionSynchronizationManager.getSynchronizations().stream()
                        .filter(CaseUnderWay.class::isInstance)
                        .map(CaseUnderWay.class::cast)
                        .findFirst()
                : Optional.empty();
    }
}
