package org.huiqiao.facility;

import org.huiqiao.common.Money;

public record LoanNoteBooked(String applicationId, String noteNo, Money principal) {}
