package org.huiqiao.contract;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.huiqiao.press.Press;
import org.huiqiao.products.Parameters;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The contracts of each application; at most one set of them stands. */
@Component
@Transactional
public class Contracts {

    private final StoredSets sets;
    private final CostTables costTables;
    private final Parameters parameters;
    private final Wording wording;
    private final Press press;
    private final ContractFolder folder;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Contracts(
            StoredSets sets,
            CostTables costTables,
            Parameters parameters,
            Wording wording,
            Press press,
            ContractFolder folder,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sets = sets;
        this.costTables = costTables;
        this.parameters = parameters;
        this.wording = wording;
        this.press = press;
        this.folder = folder;
        this.events = events;
        this.clock = clock;
    }

    /** The same terms give the set that is there; other terms void it, with its signatures. */
    public ContractSet prepare(ContractTerms terms) {
        Optional<StoredSet> standing = sets.standing(terms.applicationId());
        if (standing.isPresent() && standing.get().has(terms)) {
            return shown(standing.get());
        }
        standing.ifPresent(this::annul);
        StoredSet prepared = sets.save(print(terms));
        events.publishEvent(new ContractsPrepared(prepared.applicationId(), prepared.id()));
        return shown(prepared);
    }

    /** The set that stands; a voided one does not. */
    @Transactional(readOnly = true)
    public Optional<ContractSet> current(String applicationId) {
        return sets.standing(applicationId).map(this::shown);
    }

    /** What the cost of such a loan is, before there is a contract. */
    @Transactional(readOnly = true)
    public CostTable costOf(ContractTerms terms) {
        return costTables.of(Loan.of(terms));
    }

    /** The signed PDF once there is one. */
    @Transactional(readOnly = true)
    public byte[] pdf(String documentId) {
        StoredPdf stored = sets.pdf(documentId);
        byte[] content = folder.read(stored.current());
        if (!Sha256.of(content).equals(stored.current())) {
            throw new IllegalStateException("contract " + documentId + " is not what was stored");
        }
        return content;
    }

    /** Does nothing where no set stands. */
    public void annul(String applicationId) {
        sets.standing(applicationId).ifPresent(this::annul);
    }

    private void annul(StoredSet set) {
        set.annul(clock.instant());
        sets.save(set);
        events.publishEvent(new ContractsVoided(set.applicationId(), set.id()));
    }

    private StoredSet print(ContractTerms terms) {
        String id = terms.applicationId() + "-" + (sets.countByApplicationId(terms.applicationId()) + 1);
        Paper paper = new Paper(id, terms, costOf(terms), LprQuote.of(terms, parameters));
        List<StoredPdf> pdfs = Arrays.stream(ContractCode.values())
                .filter(code -> code.neededFor(terms))
                .map(code ->
                        new StoredPdf(id + "-" + code, code, folder.write(press.print(wording.of(code, paper))), null))
                .toList();
        return new StoredSet(id, terms, pdfs, clock.instant());
    }

    private ContractSet shown(StoredSet set) {
        return set.shown(costTables.of(set.loan()));
    }
}
