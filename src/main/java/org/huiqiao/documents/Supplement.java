package org.huiqiao.documents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;

/** One round of 退回补件: the items are told once (一次性告知) and only they come back. */
public class Supplement {

    @Id
    private final String id;

    @Version
    private int version;

    private final String applicationId;
    private final int roundNo;
    private final String requestedBy;
    private final Instant requestedAt;
    private SupplementStatus status = SupplementStatus.REQUESTED;
    private int reminders;
    private boolean complete;
    private @Nullable Instant submittedAt;
    private @Nullable String checkedBy;
    private @Nullable Instant closedAt;

    @MappedCollection(idColumn = "supplement_id", keyColumn = "item_no")
    private List<NamedItem> items = new ArrayList<>();

    Supplement(String id, String applicationId, int roundNo, String requestedBy, Instant requestedAt) {
        this.id = id;
        this.applicationId = applicationId;
        this.roundNo = roundNo;
        this.requestedBy = requestedBy;
        this.requestedAt = requestedAt;
    }

    static Supplement request(
            String applicationId, int roundNo, List<SupplementItem> items, String requestedBy, Instant at) {
        if (items.isEmpty()) {
            throw new SupplementListEmpty();
        }
        items.stream().filter(item -> item.note().isBlank()).findFirst().ifPresent(unexplained -> {
            throw new ReturnNoteMissing(unexplained.docCode());
        });
        Supplement supplement = new Supplement(applicationId + "-" + roundNo, applicationId, roundNo, requestedBy, at);
        items.stream().map(NamedItem::of).forEach(supplement.items::add);
        return supplement;
    }

    void submit(Set<String> stillMissing, Instant at) {
        require(SupplementStatus.REQUESTED);
        Set<String> notBack = new TreeSet<>(docCodes());
        notBack.retainAll(stillMissing);
        if (!notBack.isEmpty()) {
            throw new SupplementIncomplete(String.join(", ", notBack));
        }
        status = SupplementStatus.SUBMITTED;
        submittedAt = at;
    }

    void check(Map<String, ItemVerdict> verdicts, String by, Instant at) {
        require(SupplementStatus.SUBMITTED);
        Set<String> strange = new TreeSet<>(verdicts.keySet());
        strange.removeAll(docCodes());
        if (!strange.isEmpty()) {
            throw new ItemNotNamed(String.join(", ", strange));
        }
        Set<String> unjudged = new TreeSet<>(docCodes());
        unjudged.removeAll(verdicts.keySet());
        if (!unjudged.isEmpty()) {
            throw new VerdictMissing(String.join(", ", unjudged));
        }
        items = items.stream()
                .map(item -> item.judged(Objects.requireNonNull(verdicts.get(item.docCode()))))
                .collect(Collectors.toCollection(ArrayList::new));
        complete = returnedItems().isEmpty();
        checkedBy = by;
        close(SupplementStatus.CHECKED, at);
    }

    int remind() {
        require(SupplementStatus.REQUESTED);
        return ++reminders;
    }

    void expire(Instant at) {
        require(SupplementStatus.REQUESTED);
        close(SupplementStatus.EXPIRED, at);
    }

    void cancel(Instant at) {
        require(SupplementStatus.REQUESTED, SupplementStatus.SUBMITTED);
        close(SupplementStatus.CANCELLED, at);
    }

    /** Items of this round that did not pass: the list of the next one. */
    public List<SupplementItem> returnedItems() {
        return items.stream()
                .filter(item -> Boolean.FALSE.equals(item.accepted()))
                .map(item -> new SupplementItem(
                        item.docCode(), item.verdictNote() == null ? item.note() : item.verdictNote()))
                .toList();
    }

    boolean takes(String docCode) {
        return status == SupplementStatus.REQUESTED && docCodes().contains(docCode);
    }

    private Set<String> docCodes() {
        return items.stream().map(NamedItem::docCode).collect(Collectors.toSet());
    }

    private void close(SupplementStatus end, Instant at) {
        status = end;
        closedAt = at;
    }

    private void require(SupplementStatus... allowed) {
        if (!List.of(allowed).contains(status)) {
            throw new SupplementAtOtherStage(status);
        }
    }

    public String applicationId() {
        return applicationId;
    }

    public int roundNo() {
        return roundNo;
    }

    public SupplementStatus status() {
        return status;
    }

    public boolean complete() {
        return complete;
    }

    public int reminders() {
        return reminders;
    }

    public String requestedBy() {
        return requestedBy;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    public @Nullable String checkedBy() {
        return checkedBy;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public List<NamedItem> items() {
        return List.copyOf(items);
    }
}
