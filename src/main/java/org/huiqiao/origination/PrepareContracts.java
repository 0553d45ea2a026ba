package org.huiqiao.origination;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.ApplicationStatus;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.common.Masks;
import org.huiqiao.contract.ContractTerms;
import org.huiqiao.contract.Contracts;
import org.huiqiao.customers.Companies;
import org.huiqiao.customers.Company;
import org.huiqiao.customers.CustomerAccount;
import org.huiqiao.customers.Customers;
import org.huiqiao.engine.BuildingBlock;
import org.huiqiao.products.Catalogue;
import org.huiqiao.products.GuaranteeFees;
import org.huiqiao.repayment.RepaymentMethod;
import org.huiqiao.review.Approval;
import org.huiqiao.review.Approvals;
import org.huiqiao.users.Actor;

@BuildingBlock(value = "prepareContracts", zh = "生成合同", en = "Prepare the contracts", purpose = "按批复生成整套合同与综合融资成本明示表")
class PrepareContracts implements JavaDelegate {

    private final ApplicationDesk applications;
    private final Approvals approvals;
    private final Companies companies;
    private final Customers customers;
    private final Catalogue catalogue;
    private final GuaranteeFees fees;
    private final Contracts contracts;
    private final RenewalDesk renewals;
    private final Clock clock;

    PrepareContracts(
            ApplicationDesk applications,
            Approvals approvals,
            Companies companies,
            Customers customers,
            Catalogue catalogue,
            GuaranteeFees fees,
            Contracts contracts,
            RenewalDesk renewals,
            Clock clock) {
        this.applications = applications;
        this.approvals = approvals;
        this.companies = companies;
        this.customers = customers;
        this.catalogue = catalogue;
        this.fees = fees;
        this.contracts = contracts;
        this.renewals = renewals;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LoanApplication application = applications.get(execution.getProcessBusinessKey());
        contracts.prepare(terms(application));
        applications.moveTo(application.id(), ApplicationStatus.CONTRACTING, Actor.SYSTEM);
    }

    private ContractTerms terms(LoanApplication application) {
        Approval approval = approvals.approval(application.id()).orElseThrow();
        Company company = companies
                .findById(Objects.requireNonNull(application.creditCode()))
                .orElseThrow();
        CustomerAccount person = customers.account(application.applicantId()).orElseThrow();
        RepaymentMethod method = RepaymentMethod.valueOf(Objects.requireNonNull(application.repaymentMethod()));
        boolean mortgage = catalogue.product(application.productCode()).isMortgage();
        return new ContractTerms(
                application.id(),
                company.name(),
                company.id(),
                Objects.requireNonNull(person.personName()),
                Masks.residentId(Objects.requireNonNull(person.personIdNo())),
                approval.amount(),
                approval.termMonths(),
                approval.rate(),
                method.zh(),
                method,
                purpose(application),
                Objects.requireNonNull(application.accountNo()),
                mortgage,
                application.certNo(),
                application.propertyAddress(),
                mortgage ? approval.amount() : null,
                fees.fee(application.productCode(), approval.amount(), approval.termMonths(), LocalDate.now(clock)),
                LocalDate.now(clock));
    }

    /** A renewal says so in its contract: a surety of the old loan is none of the new one unless told (担保制度解释 16). */
    private String purpose(LoanApplication application) {
        String purpose = Objects.requireNonNull(application.purpose());
        return renewals.note(application)
                .map(note -> "无还本续贷，归还借据 " + note.id() + " 项下的借款本金（原用途：" + purpose + "）")
                .orElse(purpose);
    }
}
