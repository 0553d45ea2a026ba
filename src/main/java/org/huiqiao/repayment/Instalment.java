package org.huiqiao.repayment;

import java.time.LocalDate;
import org.huiqiao.common.Money;

/** One line of a schedule; {@code balance} is what is owed after it, all amounts in 元. */
public record Instalment(int no, LocalDate dueOn, Money principal, Money interest, Money payment, Money balance) {}
