package org.huiqiao.documents;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiqiao.users.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 退回补件: what goes back to the customer, round by round. */
@Component
@Transactional
public class Supplements {

    private final SupplementRounds rounds;
    private final Checklists checklists;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Supplements(SupplementRounds rounds, Checklists checklists, ApplicationEventPublisher events, Clock clock) {
        this.rounds = rounds;
        this.checklists = checklists;
        this.events = events;
        this.clock = clock;
    }

    public Supplement request(String applicationId, List<SupplementItem> items, Actor actor) {
        refuseCustomer(actor);
        List<Supplement> earlier = history(applicationId);
        earlier.stream().filter(round -> round.status().open()).findFirst().ifPresent(open -> {
            throw new SupplementAlreadyOpen(open.roundNo());
        });
        Supplement supplement =
                Supplement.request(applicationId, earlier.size() + 1, items, actor.id(), clock.instant());
        checklists.sendBack(applicationId, items);
        Supplement saved = rounds.save(supplement);
        events.publishEvent(new SupplementRequested(applicationId, saved.roundNo()));
        return saved;
    }

    /** Asks once more for what did not pass. */
    public Supplement requestAgain(String applicationId, Actor actor) {
        return request(applicationId, returnedItems(applicationId), actor);
    }

    public void submit(String applicationId, Actor actor) {
        Supplement supplement = theOpenOne(applicationId);
        Set<String> missing = checklists.of(applicationId).stream()
                .filter(item -> item.status() == ItemStatus.RETURNED || item.status() == ItemStatus.MISSING)
                .map(ChecklistItem::docCode)
                .collect(Collectors.toSet());
        supplement.submit(missing, clock.instant());
        rounds.save(supplement);
        events.publishEvent(new SupplementSubmitted(applicationId, supplement.roundNo()));
    }

    public void check(String applicationId, Map<String, ItemVerdict> verdicts, Actor actor) {
        refuseCustomer(actor);
        Supplement supplement = theOpenOne(applicationId);
        supplement.check(verdicts, actor.id(), clock.instant());
        verdicts.forEach((docCode, verdict) -> checklists.judge(applicationId, docCode, verdict, actor));
        rounds.save(supplement);
        events.publishEvent(new SupplementChecked(applicationId, supplement.complete()));
    }

    public int remind(String applicationId) {
        Supplement supplement = theOpenOne(applicationId);
        int count = supplement.remind();
        rounds.save(supplement);
        events.publishEvent(new SupplementReminded(applicationId, supplement.roundNo(), count));
        return count;
    }

    public void expire(String applicationId) {
        Supplement supplement = theOpenOne(applicationId);
        supplement.expire(clock.instant());
        rounds.save(supplement);
        events.publishEvent(new SupplementExpired(applicationId, supplement.roundNo()));
    }

    /** The case itself ended; nothing is asked for any more. */
    public void cancel(String applicationId) {
        rounds.openOne(applicationId).ifPresent(supplement -> {
            supplement.cancel(clock.instant());
            rounds.save(supplement);
        });
    }

    @Transactional(readOnly = true)
    public Optional<Supplement> open(String applicationId) {
        return rounds.openOne(applicationId);
    }

    @Transactional(readOnly = true)
    public int rounds(String applicationId) {
        return history(applicationId).size();
    }

    @Transactional(readOnly = true)
    public List<Supplement> history(String applicationId) {
        return rounds.findByApplicationIdOrderByRoundNo(applicationId);
    }

    @Transactional(readOnly = true)
    public List<SupplementItem> returnedItems(String applicationId) {
        List<Supplement> all = history(applicationId);
        return all.isEmpty() ? List.of() : all.get(all.size() - 1).returnedItems();
    }

    private Supplement theOpenOne(String applicationId) {
        return rounds.openOne(applicationId).orElseThrow(NoOpenSupplement::new);
    }

    private static void refuseCustomer(Actor actor) {
        if (actor.isCustomer()) {
            throw new CheckedByCustomer();
        }
    }
}
