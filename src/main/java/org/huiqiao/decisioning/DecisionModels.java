package org.huiqiao.decisioning;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.huiqiao.engine.DecisionTables;
import org.huiqiao.engine.DecisionText;
import org.huiqiao.tables.Table;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Every table that decided or may decide, in its own words; kept as long as the records that name it. */
@Component
public class DecisionModels {

    private final DecisionTables released;
    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final Map<String, DecisionText> known = new ConcurrentHashMap<>();
    private final Map<String, Table> tables = new ConcurrentHashMap<>();

    DecisionModels(DecisionTables released, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.released = released;
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Before the first case is worked on, so that no case waits for another that keeps the same table. */
    @EventListener(ApplicationStartedEvent.class)
    void keepReleased() {
        released.texts().forEach(this::keep);
    }

    /** A table that was released while the application ran is kept with the first record that names it. */
    void keep(String decisionKey, int version) {
        if (find(decisionKey, version).isEmpty()) {
            // stays even if the step that asks does not: what is remembered here must be there
            apart.executeWithoutResult(open -> keep(released.text(decisionKey, version)));
        }
    }

    public Optional<DecisionText> find(String decisionKey, int version) {
        String both = decisionKey + ":" + version;
        return Optional.ofNullable(known.get(both))
                .or(() -> read(decisionKey, version).map(text -> remember(both, text)));
    }

    /** How the table reads, for people; nothing if it was never kept. */
    public Optional<Table> table(String decisionKey, int version) {
        return find(decisionKey, version)
                .map(text -> tables.computeIfAbsent(
                        decisionKey + ":" + version, both -> Table.of(text.content(), decisionKey)));
    }

    private void keep(DecisionText text) {
        if (find(text.decisionKey(), text.version()).isPresent()) {
            return;
        }
        try {
            jdbc.sql("insert into decision_model (decision_key, version_no, content_hash, content)"
                            + " values (?, ?, ?, ?)")
                    .params(text.decisionKey(), text.version(), text.hash(), text.content())
                    .update();
        } catch (DuplicateKeyException anotherNodeWasFaster) {
            // the text is there, and the same: a version is released once
        }
    }

    private DecisionText remember(String both, DecisionText text) {
        known.put(both, text);
        return text;
    }

    private Optional<DecisionText> read(String decisionKey, int version) {
        return jdbc.sql("select content from decision_model where decision_key = ? and version_no = ?")
                .params(decisionKey, version)
                .query(String.class)
                .optional()
                .map(content -> new DecisionText(decisionKey, version, content));
    }
}
