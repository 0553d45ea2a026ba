package org.huiqiao.external;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.huiqiao.vault.PersonalColumn;
import org.huiqiao.vault.SealBroken;
import org.huiqiao.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Holds every stored answer of the outside world against the digest that was kept when it came. */
@Component
public class CallProof {

    /** @param changed keys of calls whose answer is not what was stored, or has gone */
    public record Finding(int calls, List<String> changed) {}

    private final JdbcClient jdbc;
    private final Vault vault;

    CallProof(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    public Finding check() {
        List<String> changed = new ArrayList<>();
        int[] calls = {0};
        jdbc.sql("select call_key, answer, answer_digest from outside_call"
                        + " where status in ('SUCCESS', 'FAILURE') order by started_at, call_key")
                .query(row -> {
                    calls[0]++;
                    if (!holds(row.getString("call_key"), row.getString("answer"), row.getString("answer_digest"))) {
                        changed.add(row.getString("call_key"));
                    }
                });
        return new Finding(calls[0], changed);
    }

    private boolean holds(String key, @Nullable String answer, @Nullable String digest) {
        if (answer == null) {
            return false;
        }
        try {
            String open = vault.open(answer, PersonalColumn.CALL_ANSWER.at(key));
            return Signature.sha256(open.getBytes(UTF_8)).equals(digest);
        } catch (SealBroken altered) {
            return false;
        }
    }
}
