package org.huiqiao.decisioning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tables that one step of a case asked and what each answered. Written once, when the step commits; never changed.
 *
 * @param step counts the steps of the case that asked a table, from 1
 * @param askedBy whoever was signed in, or {@link #SYSTEM}
 * @param intact the row still says what its digest was made of
 */
public record DecisionRecord(
        long id, String applicationId, int step, String askedBy, Instant takenAt, Document document, boolean intact) {

    public static final String SYSTEM = "system";

    /**
     * @param facts what the tables read, by key of {@link FactDictionary}; what is not here was not known
     * @param sources where those facts came from that came from outside
     * @param reasons codes that the answers gave, each once
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Document(
            Map<String, Object> facts, Map<String, Origin> sources, List<TableAnswer> answers, List<String> reasons) {

        public Document {
            facts = facts == null ? Map.of() : facts;
            sources = sources == null ? Map.of() : sources;
            reasons = reasons == null ? List.of() : reasons;
        }

        /**
         * What was known when this table was asked, every key of the dictionary, null when unknown; a later table of the
         * step may have known more.
         */
        public Map<String, @Nullable Object> factsOf(TableAnswer answer) {
            Map<String, @Nullable Object> known = new HashMap<>();
            FactDictionary.keys().forEach(key -> known.put(key, null));
            known.putAll(facts);
            known.putAll(answer.otherwise());
            return known;
        }
    }

    /** @param status OK or a {@link FactGap} */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Origin(
            String status,
            int round,
            Instant at,
            @Nullable String callKey,
            @Nullable String consentId) {}
}
