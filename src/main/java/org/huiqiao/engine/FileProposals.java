package org.huiqiao.engine;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huiqiao.engine.FileProposal.Choice;
import org.huiqiao.engine.FileProposal.State;
import org.huiqiao.engine.ModelRelease.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides by two people what becomes of shipped files that are not what runs. The caller has looked at their posts. */
@Component
public class FileProposals {

    private static final int LONGEST_NOTE = 1000;

    private final FileComparison comparison;
    private final ShippedFiles shipped;
    private final Models models;
    private final ReleaseLedger ledger;
    private final ProposalRows rows;
    private final ApplicationEventPublisher events;

    FileProposals(
            FileComparison comparison,
            ShippedFiles shipped,
            Models models,
            ReleaseLedger ledger,
            ProposalRows rows,
            ApplicationEventPublisher events) {
        this.comparison = comparison;
        this.shipped = shipped;
        this.models = models;
        this.ledger = ledger;
        this.rows = rows;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public List<FileDifference> differences() {
        return comparison.differences();
    }

    @Transactional(readOnly = true)
    public List<FileProposal> newest(int most) {
        return rows.newest(most);
    }

    /** @param take by file name: true takes the file, false keeps what runs; a file that is not named waits */
    @Transactional
    public void propose(Map<String, Boolean> take, String note, String actorId) {
        ledger.lock();
        if (rows.open().isPresent()) {
            throw new FilesMoved();
        }
        Map<String, FileDifference> differences = byName();
        if (take.isEmpty() || note.isBlank()) {
            throw new NothingProposed();
        }
        if (!differences.keySet().containsAll(take.keySet())) {
            throw new FilesMoved();
        }
        List<Choice> choices = take.entrySet().stream()
                .map(one -> choice(differences.get(one.getKey()), one.getValue()))
                .toList();
        String kept = note.strip();
        long id = rows.add(kept.substring(0, Math.min(kept.length(), LONGEST_NOTE)), actorId, choices);
        moved(id, State.OPEN, actorId, choices);
    }

    /** Releases the files that were taken, together, and settles those that were not. */
    @Transactional
    public void approve(long id, String actorId) {
        ledger.lock();
        FileProposal proposal = open(id);
        if (proposal.proposedBy().equals(actorId)) {
            throw new ApprovedByItsMaker();
        }
        Map<String, FileDifference> differences = byName();
        Map<String, byte @Nullable []> taken = new HashMap<>();
        for (Choice choice : proposal.choices()) {
            FileDifference now = differences.get(choice.name());
            if (now == null || !choice.equals(choice(now, choice.take()))) {
                throw new FilesMoved();
            }
            if (choice.take()) {
                taken.put(choice.name(), shipped.byName().get(choice.name()));
            }
        }
        if (!taken.isEmpty()) {
            models.release(taken, Source.FILES, proposal.proposedBy(), actorId, proposal.note());
        }
        proposal.choices().forEach(choice -> ledger.decide(choice.name(), choice.fileHash()));
        close(proposal, State.APPROVED, actorId);
    }

    /** By anyone of the two posts, whoever proposed it too. */
    @Transactional
    public void reject(long id, String actorId) {
        ledger.lock();
        close(open(id), State.REJECTED, actorId);
    }

    private FileProposal open(long id) {
        return rows.open().filter(proposal -> proposal.id() == id).orElseThrow(FilesMoved::new);
    }

    private void close(FileProposal proposal, State state, String actorId) {
        rows.close(proposal.id(), state, actorId);
        moved(proposal.id(), state, actorId, proposal.choices());
    }

    private void moved(long id, State state, String actorId, List<Choice> choices) {
        String digest = Sha256.of(choices.toString().getBytes(StandardCharsets.UTF_8));
        events.publishEvent(new FileProposalMoved(id, state, actorId, digest));
    }

    private Map<String, FileDifference> byName() {
        return comparison.differences().stream().collect(Collectors.toMap(FileDifference::name, Function.identity()));
    }

    private static Choice choice(@Nullable FileDifference difference, boolean take) {
        FileDifference known = java.util.Objects.requireNonNull(difference);
        return new Choice(known.name(), known.fileHash(), known.releasedHash(), take);
    }
}
