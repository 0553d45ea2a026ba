package org.huiqiao.facility;

public record LoanNoteReversed(String applicationId, String noteNo, String reason) {}
