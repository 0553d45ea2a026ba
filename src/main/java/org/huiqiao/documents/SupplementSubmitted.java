package org.huiqiao.documents;

public record SupplementSubmitted(String applicationId, int round) {}
