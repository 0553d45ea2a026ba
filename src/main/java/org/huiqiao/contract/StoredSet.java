package org.huiqiao.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;
import org.huiqiao.repayment.RepaymentMethod;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** A set of contracts as it is kept; every guard on its way to signature is here. */
@Table("contract_set")
class StoredSet {

    @Id
    private String id;

    @Version
    private int version;

    private String applicationId;
    private String termsHash;
    private String borrowerName;
    private String signerName;
    private Money amount;
    private int termMonths;
    private Percent rate;
    private RepaymentMethod repaymentMethod;
    private LocalDate startsOn;
    private boolean mortgage;
    private @Nullable Money guaranteeFee;
    private ContractStatus status = ContractStatus.PREPARED;
    private Instant preparedAt;
    private @Nullable Instant costConfirmedAt;
    private @Nullable String costConfirmedBy;
    private @Nullable Instant signedAt;
    private @Nullable String signedBy;
    private @Nullable Instant voidedAt;

    @MappedCollection(idColumn = "contract_set", keyColumn = "line_no")
    private List<StoredPdf> pdfs = new ArrayList<>();

    @SuppressWarnings({"NullAway.Init", "unused"}) // filled by Spring Data
    private StoredSet() {}

    StoredSet(String id, ContractTerms terms, List<StoredPdf> pdfs, Instant at) {
        this.id = id;
        this.applicationId = terms.applicationId();
        this.termsHash = terms.fingerprint();
        this.borrowerName = terms.borrowerName();
        this.signerName = terms.signerName();
        this.amount = terms.amount();
        this.termMonths = terms.termMonths();
        this.rate = terms.rate();
        this.repaymentMethod = terms.method();
        this.startsOn = terms.from();
        this.mortgage = terms.mortgage();
        this.guaranteeFee = terms.guaranteeFee();
        this.preparedAt = at;
        this.pdfs.addAll(pdfs);
    }

    boolean has(ContractTerms terms) {
        return termsHash.equals(terms.fingerprint());
    }

    void confirmCost(Actor actor, Instant at) {
        requirePrepared();
        if (costConfirmedAt == null) {
            costConfirmedAt = at;
            costConfirmedBy = actor.id();
        }
    }

    /** The cost is shown and confirmed before anything is signed (金规〔2026〕2号). */
    void requireReadyToSign() {
        requirePrepared();
        if (costConfirmedAt == null) {
            throw new CostNotConfirmed();
        }
    }

    void sign(UnaryOperator<StoredPdf> signature, Actor actor, Instant at) {
        requireReadyToSign();
        pdfs.replaceAll(signature);
        status = ContractStatus.SIGNED;
        signedAt = at;
        signedBy = actor.id();
    }

    void requirePrepared() {
        if (status != ContractStatus.PREPARED) {
            throw new ContractsAtOtherStage(status);
        }
    }

    void annul(Instant at) {
        status = ContractStatus.VOIDED;
        voidedAt = at;
    }

    Optional<StoredPdf> pdf(String documentId) {
        return pdfs.stream().filter(pdf -> pdf.id().equals(documentId)).findFirst();
    }

    Loan loan() {
        return new Loan(amount, termMonths, rate, repaymentMethod, startsOn, mortgage, guaranteeFee);
    }

    boolean costConfirmed() {
        return costConfirmedAt != null;
    }

    ContractSet shown(CostTable cost) {
        return new ContractSet(
                id, applicationId, status, pdfs.stream().map(StoredPdf::shown).toList(), cost);
    }

    String id() {
        return id;
    }

    String applicationId() {
        return applicationId;
    }

    String borrowerName() {
        return borrowerName;
    }

    String signerName() {
        return signerName;
    }
}
