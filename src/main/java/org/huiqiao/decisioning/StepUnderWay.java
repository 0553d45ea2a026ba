package org.huiqiao.decisioning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.huiqiao.engine.DecisionTaken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What tables have said in the transaction under way; becomes one record a case when it commits, none if it does not. */
class StepUnderWay implements TransactionSynchronization {

    private final Map<String, List<TableAnswer>> byCase = new LinkedHashMap<>();
    private final BiConsumer<String, List<TableAnswer>> record;

    private StepUnderWay(BiConsumer<String, List<TableAnswer>> record) {
        this.record = record;
    }

    /** @throws IllegalStateException outside of a transaction: nobody acts on such an answer */
    static StepUnderWay begin(BiConsumer<String, List<TableAnswer>> record) {
        StepUnderWay step = new StepUnderWay(record);
        TransactionSynchronizationManager.registerSynchronization(step);
        return step;
    }

    static Optional<StepUnderWay> ofThisTransaction() {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? TransactionSynchronizationManager.getSynchronizations().stream()
                        .filter(StepUnderWay.class::isInstance)
                        .map(StepUnderWay.class::cast)
                        .findFirst()
                : Optional.empty();
    }

    static String whoAsks() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn == null ? DecisionRecord.SYSTEM : signedIn.getName();
    }

    void add(DecisionTaken taken) {
        byCase.computeIfAbsent(taken.businessKey(), key -> new ArrayList<>()).add(Documents.answer(taken));
    }

    List<TableAnswer> answers(String applicationId) {
        return byCase.getOrDefault(applicationId, List.of());
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        byCase.forEach(record);
    }
}
