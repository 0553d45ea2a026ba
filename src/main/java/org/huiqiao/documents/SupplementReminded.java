package org.huiqiao.documents;

public record SupplementReminded(String applicationId, int round, int count) {}
