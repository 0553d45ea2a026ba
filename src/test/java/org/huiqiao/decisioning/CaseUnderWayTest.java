package org.huiqiao.decisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class CaseUnderWayTest {

    private final List<String> read = new ArrayList<>();

    @AfterEach
    void theTransactionIsOver() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.clearSynchronization();
        }
    }

    private List<FactEntry> reading(String applicationId) {
        read.add(applicationId);
        return List.of();
    }

    @Test
    void aTransactionReadsACaseOnce() {
        TransactionSynchronizationManager.initSynchronization();
        CaseUnderWay.entries("LA1", this::reading);
        CaseUnderWay.entries("LA1", this::reading);
        CaseUnderWay.entries("LA2", this::reading);
        assertThat(read).containsExactly("LA1", "LA2");
    }

    @Test
    void whatASourceSaysMeanwhileIsReadAgainAndOnlyOfItsCase() {
        TransactionSynchronizationManager.initSynchronization();
        CaseUnderWay.entries("LA1", this::reading);
        CaseUnderWay.entries("LA2", this::reading);
        CaseUnderWay.remember("LA1", new Facts.Read(Map.of(), Set.of(), List.of()));
        CaseUnderWay.forget("LA1");
        CaseUnderWay.entries("LA1", this::reading);
        CaseUnderWay.entries("LA2", this::reading);
        assertThat(read).containsExactly("LA1", "LA2", "LA1");
        assertThat(CaseUnderWay.facts("LA1")).isEmpty();
    }

    @Test
    void theNextTransactionKnowsNothing() {
        TransactionSynchronizationManager.initSynchronization();
        CaseUnderWay.entries("LA1", this::reading);
        CaseUnderWay.remember("LA1", new Facts.Read(Map.of(), Set.of(), List.of()));
        TransactionSynchronizationManager.clearSynchronization();
        TransactionSynchronizationManager.initSynchronization();
        assertThat(CaseUnderWay.facts("LA1")).isEmpty();
        CaseUnderWay.entries("LA1", this::reading);
        assertThat(read).containsExactly("LA1", "LA1");
    }

    @Test
    void outsideOfATransactionNothingIsKept() {
        CaseUnderWay.entries("LA1", this::reading);
        CaseUnderWay.entries("LA1", this::reading);
        CaseUnderWay.remember("LA1", new Facts.Read(Map.of(), Set.of(), List.of()));
        assertThat(read).containsExactly("LA1", "LA1");
        assertThat(CaseUnderWay.facts("LA1")).isEmpty();
    }
}
