package org.huiqiao.mortgage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiqiao.common.Money;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;

/** The property offered for one application. */
public class Collateral {

    @Id
    private String id;

    @Version
    private int version;

    private CollateralStatus status;
    private String certNo;
    private String address;
    private String declaredBy;
    private Instant declaredAt;

    @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL, prefix = "valuation_")
    private @Nullable Valuation valuation;

    private @Nullable Money appraisedValue;
    private @Nullable String appraisalReport;
    private @Nullable String appraisedBy;
    private @Nullable LocalDate appraisedOn;

    @SuppressWarnings({"NullAway.Init", "unused"}) // filled by Spring Data
    private Collateral() {}

    Collateral(String applicationId, String certNo, String address, Actor actor, Instant now) {
        this.id = applicationId;
        this.status = CollateralStatus.DECLARED;
        this.certNo = certNo;
        this.address = address;
        this.declaredBy = actor.id();
        this.declaredAt = now;
    }

    /** Another property takes the place of the first only before anybody has worked on its value. */
    void declareAgain(String otherCertNo, String otherAddress, Actor actor, Instant now) {
        boolean same = certNo.equals(otherCertNo);
        if (status == CollateralStatus.APPRAISED && !same) {
            throw new CollateralAlreadyAppraised(certNo);
        }
        if (!same) {
            valuation = null;
        }
        certNo = otherCertNo;
        address = otherAddress;
        declaredBy = actor.id();
        declaredAt = now;
    }

    void requireCert(String searched) {
        if (!certNo.equals(searched)) {
            throw new SearchOfAnotherProperty(certNo, searched);
        }
    }

    void value(Valuation newValuation) {
        valuation = newValuation;
    }

    void appraise(Money amount, String report, Actor actor, LocalDate today) {
        if (!actor.has(Role.COLLATERAL)) {
            throw new CollateralPostOnly();
        }
        if (!amount.isPositive() || report.isBlank()) {
            throw new AppraisalUnfounded();
        }
        status = CollateralStatus.APPRAISED;
        appraisedValue = amount;
        appraisalReport = report;
        appraisedBy = actor.id();
        appraisedOn = today;
    }

    /** D14: the lowest of the sources there are; where they differ, the lower one counts. */
    public Optional<Money> confirmedValue() {
        Money online = valuation == null ? null : valuation.average();
        return Stream.of(Optional.ofNullable(appraisedValue), Optional.ofNullable(online))
                .flatMap(Optional::stream)
                .reduce(Money::min);
    }

    public String applicationId() {
        return id;
    }

    public CollateralStatus status() {
        return status;
    }

    public String certNo() {
        return certNo;
    }

    public String address() {
        return address;
    }

    public String declaredBy() {
        return declaredBy;
    }

    public Instant declaredAt() {
        return declaredAt;
    }

    public @Nullable Valuation valuation() {
        return valuation;
    }

    public @Nullable Money appraisedValue() {
        return appraisedValue;
    }

    public @Nullable String appraisalReport() {
        return appraisalReport;
    }

    public @Nullable String appraisedBy() {
        return appraisedBy;
    }

    public @Nullable LocalDate appraisedOn() {
        return appraisedOn;
    }
}
