package org.huiqiao.origination;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.engine.BuildingBlock;
import org.huiqiao.facility.LoanNote;
import org.huiqiao.facility.LoanNotes;
import org.huiqiao.facility.NoteTerms;
import org.huiqiao.facility.PlannedInstalment;
import org.huiqiao.repayment.RepaymentMethod;
import org.huiqiao.repayment.Schedules;
import org.huiqiao.review.Approval;
import org.huiqiao.review.Approvals;

@BuildingBlock(
        value = "bookLoan",
        zh = "登记借据",
        en = "Book the loan note",
        purpose = "款项确认到账后登记借据与还款计划；续贷的原借据结清",
        outputs = {"disbursementOutcome"})
class BookLoan implements JavaDelegate {

    private static final int FIRST = 1;

    private final ApplicationDesk applications;
    private final Approvals approvals;
    private final LoanNotes notes;
    private final RenewalDesk renewals;
    private final Clock clock;

    BookLoan(ApplicationDesk applications, Approvals approvals, LoanNotes notes, RenewalDesk renewals, Clock clock) {
        this.applications = applications;
        this.approvals = approvals;
        this.notes = notes;
        this.renewals = renewals;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LoanApplication application = applications.get(execution.getProcessBusinessKey());
        Approval approval = approvals.approval(application.id()).orElseThrow();
        RepaymentMethod method = RepaymentMethod.valueOf(Objects.requireNonNull(application.repaymentMethod()));
        LocalDate today = LocalDate.now(clock);
        List<PlannedInstalment> plan =
                Schedules.of(method, approval.amount(), approval.rate(), today, approval.termMonths())
                        .instalments()
                        .stream()
                        .map(i -> new PlannedInstalment(i.no(), i.dueOn(), i.principal(), i.interest(), i.payment()))
                        .toList();
        notes.book(new NoteTerms(
                application.id(),
                FIRST,
                approval.amount(),
                approval.rate(),
                method.name(),
                today,
                approval.termMonths(),
                renewals.note(application).map(LoanNote::id).orElse(null),
                plan));
        renewals.settle(application);
        execution.setVariable("disbursementOutcome", "PAID");
    }
}
