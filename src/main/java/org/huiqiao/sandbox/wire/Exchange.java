package org.huiqiao.sandbox.wire;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Same key, same answer: the work is done once, however many ask and however much at once. */
@Component
public class Exchange {

    private static final String KIND = "call";

    private final Map<String, Partner> partners;
    private final Map<String, Object> locks = new ConcurrentHashMap<>();
    private final Journal journal;
    private final Clock clock;

    Exchange(List<Partner> partners, Journal journal, Clock clock) {
        this.partners = partners.stream().collect(Collectors.toMap(Partner::system, Function.identity()));
        this.journal = journal;
        this.clock = clock;
    }

    Answer once(Ask ask, String digest) {
        Partner partner = partners.get(ask.system());
        if (partner == null) {
            return Answer.refused("NO_SUCH_SYSTEM", ask.system());
        }
        String id = ask.system() + "/" + ask.key();
        synchronized (locks.computeIfAbsent(id, key -> new Object())) {
            Optional<CallRecord> known = find(ask.system(), ask.key());
            if (known.isPresent()) {
                boolean same = known.get().digest().equals(digest)
                        && known.get().operation().equals(ask.operation());
                return same ? known.get().answer() : Answer.refused("KEY_REUSED", "the key stands for another request");
            }
            Answer answer = partner.answer(ask);
            journal.put(
                    KIND,
                    id,
                    new CallRecord(
                            ask.system(),
                            ask.operation(),
                            ask.key(),
                            digest,
                            ask.body(),
                            answer,
                            ask.fault(),
                            clock.instant()));
            return answer;
        }
    }

    /** What happened under a key: waits for work in progress. */
    Answer recall(String system, String key) {
        String id = system + "/" + key;
        synchronized (locks.computeIfAbsent(id, k -> new Object())) {
            return find(system, key).map(CallRecord::answer).orElse(Answer.unknown("NEVER_SEEN"));
        }
    }

    public List<CallRecord> calls() {
        return journal.all(KIND, CallRecord.class);
    }

    private Optional<CallRecord> find(String system, String key) {
        return journal.find(KIND, system + "/" + key, CallRecord.class);
    }
}
