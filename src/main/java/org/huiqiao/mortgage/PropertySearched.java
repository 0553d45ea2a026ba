package org.huiqiao.mortgage;

public record PropertySearched(String applicationId, boolean found, boolean encumbered) {}
