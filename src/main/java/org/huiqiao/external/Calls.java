package org.huiqiao.external;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.huiqiao.external.CallLedger.Intent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Calls to outside systems, each carried out once. The intent is committed before anything leaves; a definite answer is
 * kept and given again; an unknown one is cleared up by asking the partner for the key, and only what it never saw is
 * sent again. Trouble on the way is an UNKNOWN answer, not an exception.
 */
@Component
public class Calls {

    private static final Duration MARGIN = Duration.ofSeconds(5);

    private final CallLedger ledger;
    private final Wire wire;
    private final OutsideSettings settings;
    private final ConcurrentMap<String, CompletableFuture<CallAnswer>> flights = new ConcurrentHashMap<>();

    Calls(CallLedger ledger, Wire wire, OutsideSettings settings) {
        this.ledger = ledger;
        this.wire = wire;
        this.settings = settings;
    }

    /** Not inside a transaction: it would hold a database connection for as long as the partner takes. */
    public CallAnswer send(CallRequest request) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    request.system() + "/" + request.operation() + " is called inside a transaction");
        }
        byte[] body = Json.bytes(request.body());
        String digest = Signature.keyedDigest(settings.secret(), body);
        CompletableFuture<CallAnswer> mine = new CompletableFuture<>();
        CompletableFuture<CallAnswer> first = flights.putIfAbsent(request.key() + digest, mine);
        if (first != null) {
            return joined(first);
        }
        try {
            mine.complete(carryOut(request, body, digest));
        } catch (RuntimeException e) {
            mine.completeExceptionally(e);
        } finally {
            flights.remove(request.key() + digest);
        }
        return joined(mine);
    }

    /** The ledger of one application, oldest first. */
    public List<CallEntry> of(String applicationId) {
        return ledger.of(applicationId);
    }

    private CallAnswer carryOut(CallRequest request, byte[] body, String digest) {
        Duration longest = wire.timeout(request).multipliedBy(2).plus(MARGIN);
        Intent intent = ledger.open(request, digest, longest);
        if (intent.answer() != null) {
            return intent.answer();
        }
        return switch (intent.next()) {
            case SEND -> ledger.close(intent.claim(), wire.post(request, body));
            case ASK_THEN_SEND -> ledger.close(intent.claim(), askThenSend(request, body));
            case ASK -> ledger.close(intent.claim(), askOnly(request));
            case NOTHING -> throw new IllegalStateException("no answer under " + request.key());
        };
    }

    private CallAnswer askThenSend(CallRequest request, byte[] body) {
        CallAnswer known = wire.ask(request);
        return known == null ? wire.post(request, body) : known;
    }

    /** Another node is sending this very key. */
    private CallAnswer askOnly(CallRequest request) {
        CallAnswer known = wire.ask(request);
        return known == null ? CallAnswer.unknown(request.key(), "IN_FLIGHT") : known;
    }

    private static CallAnswer joined(CompletableFuture<CallAnswer> flight) {
        try {
            return flight.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
