package org.huiqiao.guarantee;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huiqiao.common.Money;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;

/** The guarantee of one case; its id is the application's. Every step is guarded here. */
class Guarantee {

    @Id
    private String id;

    @Version
    private int version;

    private GuaranteeTrack track;
    private boolean visit;
    private int attempt = 1;
    private GuaranteeStatus status = GuaranteeStatus.OPENED;
    private @Nullable String caseNo;
    private int revision;
    private @Nullable String missingItems;
    private @Nullable String reason;
    private @Nullable String supplyNote;
    private @Nullable String suppliedBy;
    private @Nullable String decisionText;
    private @Nullable String decidedBy;
    private @Nullable Money premium;
    private @Nullable String premiumReceipt;

    @Embedded(onEmpty = OnEmpty.USE_NULL, prefix = "letter_")
    private @Nullable Letter letter;

    private @Nullable String letterNote;
    private @Nullable String verifiedBy;
    private @Nullable Instant verifiedAt;

    @SuppressWarnings({"NullAway.Init", "unused"}) // filled by Spring Data
    private Guarantee() {}

    Guarantee(String applicationId, GuaranteeTrack track, boolean visit) {
        this.id = applicationId;
        this.track = track;
        this.visit = visit;
    }

    Filing filing() {
        return new Filing(id + "-G" + attempt, track, visit, caseNo, status);
    }

    void refuse(String why) {
        status = GuaranteeStatus.DECLINED;
        reason = why;
    }

    /** False: nothing new, older than what is known, or about a case that was given up. */
    boolean report(GuarantorReport report) {
        boolean ours = caseNo == null || caseNo.equals(report.caseNo());
        if (!ours || report.revision() <= revision || status.isFinal()) {
            return false;
        }
        caseNo = report.caseNo();
        revision = report.revision();
        status = GuaranteeStatus.valueOf(report.state().name());
        missingItems = String.join("\n", report.items());
        reason = report.reason();
        premium = report.premium() == null ? premium : report.premium();
        premiumReceipt = report.premiumReceipt() == null ? premiumReceipt : report.premiumReceipt();
        letter = report.letter() == null ? letter : report.letter();
        return true;
    }

    void supply(String note, Actor actor) {
        require(status == GuaranteeStatus.NEED_MORE_MATERIAL, new NothingToGiveTheGuarantor(status));
        require(!note.isBlank(), new GuaranteeUnexplained());
        supplyNote = note;
        suppliedBy = actor.id();
    }

    void decide(boolean again, String text, Actor actor) {
        require(status.isFinal(), new GuaranteeNotDeclined(status));
        require(!text.isBlank(), new GuaranteeUnexplained());
        decisionText = text;
        decidedBy = actor.id();
        if (again) {
            attempt++;
            caseNo = null;
            revision = 0;
            status = GuaranteeStatus.OPENED;
        }
    }

    void orderPremium() {
        require(status == GuaranteeStatus.PREMIUM_DUE, new PremiumNotDue(status));
    }

    void accept(Money amount, int months, LocalDate today, Actor actor, Instant now) {
        Letter issued = issued();
        require(issued.covers(amount, months, today), new LetterDoesNotCover(issued.no()));
        status = GuaranteeStatus.VERIFIED;
        verifiedBy = actor.id();
        verifiedAt = now;
    }

    void sendBack(String note) {
        issued();
        require(!note.isBlank(), new GuaranteeUnexplained());
        letterNote = note;
    }

    private Letter issued() {
        if (status != GuaranteeStatus.ISSUED || letter == null) {
            throw new NoLetterToVerify(status);
        }
        return letter;
    }

    boolean undoNeeded() {
        return caseNo != null && !status.isFinal();
    }

    void withdraw() {
        status = GuaranteeStatus.CANCELLED;
    }

    boolean covers(Money amount, int months, LocalDate today) {
        return status == GuaranteeStatus.VERIFIED && letter != null && letter.covers(amount, months, today);
    }

    boolean premiumPaid() {
        return premiumReceipt != null;
    }

    GuaranteeStatus status() {
        return status;
    }

    private static void require(boolean kept, RuntimeException otherwise) {
        if (!kept) {
            throw otherwise;
        }
    }

    GuaranteeView view() {
        return new GuaranteeView(
                id,
                track,
                status,
                caseNo,
                missingItems == null || missingItems.isEmpty() ? List.of() : List.of(missingItems.split("\n")),
                reason,
                supplyNote,
                premium,
                premiumReceipt,
                letter,
                letterNote,
                verifiedBy,
                verifiedAt);
    }
}
