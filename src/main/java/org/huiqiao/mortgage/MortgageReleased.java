package org.huiqiao.mortgage;

public record MortgageReleased(String applicationId, String certificateNo) {}
