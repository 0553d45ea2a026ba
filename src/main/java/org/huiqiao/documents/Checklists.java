package org.huiqiao.documents;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huiqiao.users.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What each case has to bring, item by item. */
@Component
@Transactional
public class Checklists {

    private final ChecklistRows rows;
    private final SupplementRounds rounds;
    private final StoredDocuments stored;
    private final DocumentVerdicts verdicts;
    private final Clock clock;

    Checklists(
            ChecklistRows rows,
            SupplementRounds rounds,
            StoredDocuments stored,
            DocumentVerdicts verdicts,
            Clock clock) {
        this.rows = rows;
        this.rounds = rounds;
        this.stored = stored;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    public Checklist prepare(String applicationId, List<RequiredDocument> required) {
        Checklist checklist =
                rows.findLockedByApplicationId(applicationId).orElseGet(() -> new Checklist(applicationId));
        checklist.prepare(
                required,
                stored.findByApplicationIdOrderByUploadedAtAscIdAsc(applicationId).stream()
                        .filter(Document::current)
                        .map(Document::docCode)
                        .collect(Collectors.toSet()));
        return rows.save(checklist);
    }

    @Transactional(readOnly = true)
    public List<ChecklistItem> of(String applicationId) {
        return rows.findById(applicationId).map(Checklist::items).orElse(List.of());
    }

    /** Required items that a person still has to bring. */
    @Transactional(readOnly = true)
    public List<ChecklistItem> missing(String applicationId) {
        return rows.findById(applicationId).map(Checklist::toBring).orElse(List.of());
    }

    /** In one statement; a case with nothing missing is left out. */
    @Transactional(readOnly = true)
    public List<StillMissing> stillMissing(Collection<String> applicationIds) {
        return applicationIds.isEmpty() ? List.of() : rows.stillMissing(applicationIds);
    }

    /** Also outside a round of supplement; said twice, it is said once. */
    public void judge(String applicationId, String docCode, ItemVerdict verdict, Actor actor) {
        if (actor.isCustomer()) {
            throw new CheckedByCustomer();
        }
        Checklist checklist =
                rows.findLockedByApplicationId(applicationId).orElseThrow(() -> new DocumentNotAsked(docCode));
        if (!checklist.judge(docCode, verdict)) {
            return;
        }
        rows.save(checklist);
        verdicts.keep(applicationId, docCode, verdict, actor);
        if (!verdict.accept()) {
            retire(applicationId, docCode);
        }
    }

    /** Before the checklist exists anything may be brought; later only what it names. */
    void uploaded(String applicationId, String docCode, Actor actor) {
        Optional<Supplement> open = rounds.openOne(applicationId);
        if (open.isPresent() && !open.get().takes(docCode) && !actor.equals(Actor.SYSTEM)) {
            throw new DocumentNotAsked(docCode);
        }
        rows.findLockedByApplicationId(applicationId).ifPresent(checklist -> {
            boolean ownSource = checklist
                    .item(docCode)
                    .filter(item -> item.source() == DocumentSource.API)
                    .isPresent();
            if (ownSource && !actor.equals(Actor.SYSTEM)) {
                throw new DocumentComesFromSource(docCode);
            }
            checklist.uploaded(docCode);
            rows.save(checklist);
        });
    }

    void sendBack(String applicationId, List<SupplementItem> items) {
        Checklist checklist =
                rows.findLockedByApplicationId(applicationId).orElseGet(() -> new Checklist(applicationId));
        for (SupplementItem item : items) {
            checklist.sentBack(item.docCode(), item.note(), retire(applicationId, item.docCode()));
        }
        rows.save(checklist);
    }

    /** @return whether there was anything */
    private boolean retire(String applicationId, String docCode) {
        List<Document> files = stored.findByApplicationIdAndDocCodeAndReplacedAtIsNull(applicationId, docCode);
        files.forEach(document -> stored.save(document.replaced(clock.instant())));
        return !files.isEmpty();
    }
}
