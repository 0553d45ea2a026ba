package org.huiqiao.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;
import org.huiqiao.engine.FileDifference.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The shipped files beside what runs. Three are compared: the file, the file as it was last decided upon, and the model
 * that runs. A file that nobody touched since then says nothing, whatever was released over it.
 */
@Component
class FileComparison {

    private static final byte[] NOTHING = {};

    private final ShippedFiles shipped;
    private final ReleaseLedger ledger;
    private final Models models;

    FileComparison(ShippedFiles shipped, ReleaseLedger ledger, Models models) {
        this.shipped = shipped;
        this.ledger = ledger;
        this.models = models;
    }

    List<FileDifference> differences() {
        Map<String, @Nullable String> decided = ledger.decided();
        SortedMap<String, byte[]> running = models.current();
        TreeSet<String> names = new TreeSet<>(shipped.byName().keySet());
        names.addAll(decided.keySet());
        List<FileDifference> differences = new ArrayList<>();
        for (String name : names) {
            byte[] file = shipped.byName().get(name);
            byte[] model = running.get(name);
            String now = hash(file);
            String released = hash(model);
            String then = decided.get(name);
            if (!Objects.equals(now, then) && !Objects.equals(now, released)) {
                differences.add(new FileDifference(
                        name,
                        Objects.equals(released, then) ? Kind.PENDING : Kind.CONFLICT,
                        now,
                        released,
                        LineDifferences.between(model == null ? NOTHING : model, file == null ? NOTHING : file)));
            }
        }
        return differences;
    }

    private static @Nullable String hash(byte @Nullable [] content) {
        return content == null ? null : Sha256.of(content);
    }
}
