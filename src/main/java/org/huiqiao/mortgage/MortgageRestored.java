package org.huiqiao.mortgage;

/** The renewal came to nothing; the entry is back on the terms of the earlier loan. */
public record MortgageRestored(String applicationId, String earlier, String certificateNo) {}
