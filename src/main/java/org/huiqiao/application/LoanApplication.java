package org.huiqiao.application;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.huiqiao.common.Money;
import org.huiqiao.common.Secret;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** One application (进件) for one product by one borrower. All transitions go through {@link #moveTo}. */
public class LoanApplication {

    @Id
    private final String id;

    @Version
    private int version;

    private ApplicationStatus status = ApplicationStatus.DRAFT;
    private final String applicantId;
    private final String productCode;
    private final String channel;
    private final Instant createdAt;
    private @Nullable String creditCode;
    private @Nullable String borrowerType;
    private @Nullable Money amount;
    private int termMonths;
    private @Nullable String repaymentMethod;
    private @Nullable String purpose;
    private @Nullable Secret accountNo;
    private @Nullable String payeeName;
    private @Nullable Secret payeeAccount;
    private @Nullable String certNo;
    private @Nullable String propertyAddress;
    private @Nullable String branch;
    private @Nullable String rmId;
    private @Nullable Instant submittedAt;
    private @Nullable Instant closedAt;
    private String reasonCodes = "";
    private boolean humanRequested;
    private String stage = "APPLY";
    private @Nullable String offer;
    private @Nullable String renews;

    LoanApplication(String id, String applicantId, String productCode, String channel, Instant createdAt) {
        this.id = id;
        this.applicantId = applicantId;
        this.productCode = productCode;
        this.channel = channel;
        this.createdAt = createdAt;
    }

    void describe(Borrowing borrowing) {
        requireDraft();
        amount = borrowing.amount();
        termMonths = borrowing.termMonths();
        repaymentMethod = borrowing.repaymentMethod();
        purpose = borrowing.purpose();
        accountNo = new Secret(borrowing.accountNo());
        payeeName = borrowing.payeeName();
        payeeAccount = Secret.ofNullable(borrowing.payeeAccount());
    }

    void borrowFor(String creditCode, String borrowerType, @Nullable String branch, @Nullable String rmId) {
        requireDraft();
        this.creditCode = creditCode;
        this.borrowerType = borrowerType;
        this.branch = branch;
        this.rmId = rmId;
    }

    void secureWith(String certNo, String propertyAddress) {
        requireDraft();
        if (renews != null && this.certNo != null && !this.certNo.equals(certNo)) {
            throw new RenewalKeepsProperty();
        }
        this.certNo = certNo;
        this.propertyAddress = propertyAddress;
    }

    /** 无还本续贷: what is lent pays off that application's loan. */
    void renew(String earlierApplicationId) {
        requireDraft();
        renews = earlierApplicationId;
    }

    void submit(Instant at) {
        moveTo(ApplicationStatus.SUBMITTED);
        submittedAt = at;
    }

    /** The one place where the status changes. Staying where it is is no change and no error. */
    boolean moveTo(ApplicationStatus next) {
        if (status == next) {
            return false;
        }
        if (!status.mayBecome(next)) {
            throw new NotInThisStatus(id, status, next);
        }
        status = next;
        return true;
    }

    void close(ApplicationStatus end, List<String> reasons, Instant at) {
        if (moveTo(end)) {
            closedAt = at;
        }
        reasonCodes = String.join(",", reasons);
    }

    void reopenForHuman() {
        if (status != ApplicationStatus.DECLINED || humanRequested) {
            throw new NotInThisStatus(id, status, ApplicationStatus.MANUAL_REVIEW);
        }
        humanRequested = true;
        closedAt = null;
    }

    void answerOffer(boolean accepted) {
        if (status != ApplicationStatus.APPROVED) {
            throw new NotInThisStatus(id, status, ApplicationStatus.CONTRACTING);
        }
        offer = accepted ? "ACCEPTED" : "DECLINED";
    }

    void reach(String stage) {
        this.stage = stage;
    }

    void carriedBy(String rmId) {
        this.rmId = rmId;
    }

    void payTo(String payeeName, String payeeAccount) {
        this.payeeName = payeeName;
        this.payeeAccount = new Secret(payeeAccount);
    }

    private void requireDraft() {
        if (status != ApplicationStatus.DRAFT) {
            throw new NotInThisStatus(id, status, ApplicationStatus.DRAFT);
        }
    }

    public boolean belongsTo(Actor actor) {
        return applicantId.equals(actor.id());
    }

    public String id() {
        return id;
    }

    public ApplicationStatus status() {
        return status;
    }

    public String applicantId() {
        return applicantId;
    }

    public String productCode() {
        return productCode;
    }

    public String channel() {
        return channel;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable String creditCode() {
        return creditCode;
    }

    public @Nullable String borrowerType() {
        return borrowerType;
    }

    public @Nullable Money amount() {
        return amount;
    }

    public int termMonths() {
        return termMonths;
    }

    public @Nullable String repaymentMethod() {
        return repaymentMethod;
    }

    public @Nullable String purpose() {
        return purpose;
    }

    public @Nullable String accountNo() {
        return Secret.open(accountNo);
    }

    public @Nullable String payeeName() {
        return payeeName;
    }

    public @Nullable String payeeAccount() {
        return Secret.open(payeeAccount);
    }

    public @Nullable String certNo() {
        return certNo;
    }

    public @Nullable String propertyAddress() {
        return propertyAddress;
    }

    public @Nullable String branch() {
        return branch;
    }

    public @Nullable String rmId() {
        return rmId;
    }

    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public List<String> reasonCodes() {
        return reasonCodes.isEmpty() ? List.of() : Arrays.asList(reasonCodes.split(","));
    }

    /** The application whose loan this one pays off (无还本续贷). */
    public @Nullable String renews() {
        return renews;
    }

    public boolean humanRequested() {
        return humanRequested;
    }

    public String stage() {
        return stage;
    }
}
