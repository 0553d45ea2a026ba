package org.huiqiao.repayment;

import java.time.LocalDate;
import org.huiqiao.common.Money;

/** Money that the borrower pays on a day, to whomever it goes. */
public record Payment(LocalDate on, Money amount) {}
