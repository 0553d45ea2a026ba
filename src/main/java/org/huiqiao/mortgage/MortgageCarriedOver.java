package org.huiqiao.mortgage;

/** The entry that secured the earlier application's loan secures that of its renewal. */
public record MortgageCarriedOver(String applicationId, String renewal, String certificateNo) {}
