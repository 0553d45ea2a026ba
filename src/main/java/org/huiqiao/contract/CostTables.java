package org.huiqiao.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;
import org.huiqiao.products.Parameters;
import org.huiqiao.repayment.AnnualRate;
import org.huiqiao.repayment.Payment;
import org.huiqiao.repayment.Schedule;
import org.springframework.stereotype.Component;

/** Reckons the cost table of a loan. Valuation and registration of a mortgage are paid by the bank itself. */
@Component
class CostTables {

    private static final String INTEREST = "INTEREST";
    private static final String BANK = "惠桥银行";

    private final Parameters parameters;

    CostTables(Parameters parameters) {
        this.parameters = parameters;
    }

    CostTable of(Loan loan) {
        Schedule schedule = loan.schedule();
        Money interest = schedule.totalInterest();
        List<CostItem> items = items(loan, interest);
        return new CostTable(
                items,
                interest,
                rate(loan, schedule, items),
                List.of(
                        contingent(loan, "OVERDUE", "逾期罚息", "逾期本金", "OVERDUE_UPLIFT_PERCENT"),
                        contingent(loan, "COMPOUND", "复利", "未按期支付的利息", "OVERDUE_UPLIFT_PERCENT"),
                        contingent(loan, "MISUSE", "挪用罚息", "挪用本金", "MISUSE_UPLIFT_PERCENT")));
    }

    /** Whatever the borrower pays besides interest, to whomever, is paid on the first day and counts. */
    static AnnualRate rate(Loan loan, Schedule schedule, List<CostItem> items) {
        List<Payment> fees = items.stream()
                .filter(item -> !item.code().equals(INTEREST))
                .map(item -> new Payment(loan.startsOn(), item.amount()))
                .toList();
        return AnnualRate.of(loan.amount(), loan.startsOn(), schedule, fees);
    }

    private static List<CostItem> items(Loan loan, Money interest) {
        List<CostItem> items = new ArrayList<>();
        items.add(new CostItem(INTEREST, "贷款利息", "年利率 " + loan.rate() + "%，按还款计划合计", interest, BANK));
        if (loan.mortgage()) {
            items.add(new CostItem("VALUATION", "押品评估费", "由贷款人承担，借款人不支付", Money.ZERO, "评估机构"));
            items.add(new CostItem("REGISTRATION", "抵押登记费", "由贷款人承担，借款人不支付", Money.ZERO, "不动产登记机构"));
        }
        if (loan.guaranteeFee() != null) {
            items.add(new CostItem("GUARANTEE", "担保费", "按借款金额和期限计收，放款前由借款人一次付给担保公司", loan.guaranteeFee(), "融资担保公司"));
        }
        return items;
    }

    private ContingentCost contingent(Loan loan, String code, String name, String on, String parameter) {
        BigDecimal uplift = parameters.decimal(parameter, loan.startsOn());
        Percent rate = Percent.of(loan.rate().value().multiply(BigDecimal.ONE.add(uplift.movePointLeft(2))));
        String basis = "借款利率上浮 " + uplift.stripTrailingZeros().toPlainString() + "%，按" + on + "和实际天数计收";
        return new ContingentCost(code, name, basis, rate);
    }
}
