package org.huiqiao.facility;

import java.time.LocalDate;
import org.huiqiao.common.Money;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/** One line of the repayment schedule (还款计划) as the borrower agreed to it. */
@Table("loan_instalment")
public record PlannedInstalment(
        @Column("instalment_no") int no, LocalDate dueOn, Money principal, Money interest, Money payment) {}
