package org.huiqiao.disbursement;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.huiqiao.common.Money;
import org.huiqiao.facility.Facilities;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.springframework.stereotype.Component;

/** Brings a payout to the step that a test starts from. */
@Component
class DisbursementFixture {

    static final Money AMOUNT = Money.wan(60);
    static final Payee BORROWER = new Payee("33010001000000001", "宁波惠桥五金有限公司", "惠桥银行");
    static final Payee SUPPLIER = new Payee("33020002000000002", "温州永固钢材有限公司", "工商银行温州分行");
    static final Actor MAKER = staff("rm.li", Role.RM);
    static final Actor CHECKER = staff("review.qian", Role.DISB_REVIEW);
    static final Actor APPROVER = staff("approve.sun", Role.DISB_APPROVE);

    private final Disbursements disbursements;
    private final Facilities facilities;

    DisbursementFixture(Disbursements disbursements, Facilities facilities) {
        this.disbursements = disbursements;
        this.facilities = facilities;
    }

    void opened(String id, boolean fourEyes) {
        facilities.open(id, "91330200MA2DXXXX3N", AMOUNT, LocalDate.of(2027, 3, 15), false);
        facilities.occupy(id, AMOUNT);
        disbursements.open(new DisbursementTerms(id, 1, AMOUNT, BORROWER, fourEyes));
        disbursements.recordConditions(id, List.of(met("CONTRACT_SIGNED"), met("NO_OVERDUE")));
    }

    PaymentAttempt instructed(String id) {
        opened(id, true);
        return disbursements.instruct(id, PaymentMode.ENTRUSTED, SUPPLIER, MAKER);
    }

    void checked(String id) {
        instructed(id);
        disbursements.check(id, CHECKER);
    }

    void approved(String id) {
        checked(id);
        disbursements.approve(id, APPROVER);
    }

    PayoutOrder sent(String id) {
        approved(id);
        return disbursements.send(id);
    }

    /** Brings the payout to a status by the way it comes about in the bank. */
    void at(String id, PaymentStatus status) {
        switch (status) {
            case INSTRUCTED -> instructed(id);
            case CHECKED -> checked(id);
            case APPROVED -> approved(id);
            case SENDING -> sent(id);
            case UNKNOWN -> disbursements.unknown(id, sent(id).bankReference());
            case PAID -> disbursements.paid(id, sent(id).bankReference(), "CORE1");
            case REJECTED -> disbursements.rejected(id, sent(id).bankReference(), "账户状态异常");
            case RETURNED -> disbursements.returned(id, sent(id).bankReference(), "户名不符");
            case CANCELLED -> {
                approved(id);
                disbursements.cancel(id);
            }
        }
    }

    static ConditionResult met(String code) {
        return new ConditionResult(code, ConditionState.MET, null, null);
    }

    static ConditionResult waivable(String code, Role level) {
        return new ConditionResult(code, ConditionState.WAIVABLE, level, null);
    }

    static Actor staff(String id, Role... roles) {
        return new Actor(id, id, Set.of(roles), "NB01");
    }
}
